using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DiscordAH.Infrastructure.Tests.Market.Ingestion;

public abstract class IngestionContract(StorageProvider provider) : StorageContract(provider)
{
    private static readonly MarketId Market = new(11);
    private readonly FakeTimeProvider _clock = new(Snap.Hour(8));

    private IMarketChecks Checks => Get<IMarketChecks>();

    [Fact]
    public async Task Claim_PlannedQuestion_BelongsToOneProcess()
    {
        await using var other = Database.Services();
        var (planned, now) = (Snap.Hour(1), Snap.Hour(1).AddSeconds(3));

        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() =>
            (number % 2 == 0 ? Checks : other.GetRequiredService<IMarketChecks>()).TryClaimAsync(Market, planned, now.AddSeconds(number / 4), Ct))));

        Assert.Single(taken, won => won);
        Assert.False(await Checks.TryClaimAsync(Market, planned, now.AddSeconds(30), Ct));
        Assert.True(await Checks.TryClaimAsync(Market, planned.AddMinutes(1), now.AddMinutes(1), Ct));
        Assert.False(await other.GetRequiredService<IMarketChecks>().TryClaimAsync(Market, planned.AddMinutes(1), now.AddMinutes(1), Ct));
    }

    [Fact]
    public async Task Claim_LostOrFromTheFuture_IsGivenAgain()
    {
        Assert.True(await Checks.TryClaimAsync(Market, Snap.Hour(1), Snap.Hour(1), Ct));

        Assert.True(await Checks.TryClaimAsync(Market, Snap.Hour(1), Snap.Hour(1).AddMinutes(11), Ct));
        Assert.True(await Checks.TryClaimAsync(Market, Snap.Hour(-9), Snap.Hour(-9), Ct));
    }

    [Fact]
    public async Task List_RecordedAndFailed_TellsRhythmCostAndNextCheck()
    {
        _clock.Advance(TimeSpan.FromMinutes(10));
        await Get<IRealmStore>().SaveAsync(Region.Us, [Map.Connected(Region.Us, 11, (3, "Tichondrius")), Map.Connected(Region.Us, 12, (4, "Area 52"))], Snap.T0, Ct);
        await Get<IRealmStore>().SaveAsync(Region.Kr, [Map.Connected(Region.Kr, 205, (5, "Azshara"))], Snap.T0, Ct);
        for (var hour = 0; hour < 9; hour++) await Get<ISnapshotStore>().RecordAsync(Snap.At(11, Snap.Hour(hour).AddSeconds(hour * 6), Snap.Of(1, 100 + hour)), Ct);
        await Checks.NoteAsync(new MarketCheck(Market, Snap.Hour(8), TimeSpan.FromMilliseconds(1234)), Ct);
        await Checks.NoteAsync(new MarketCheck(new MarketId(12), Snap.Hour(8), null, "It is down."), Ct);
        await Checks.NoteAsync(new MarketCheck(new MarketId(12), Snap.Hour(8), null, new string('x', 999)), Ct);

        var rhythm = Assert.Single(await Get<IMarketRhythms>().ListAsync([Region.Us], Ct), market => market.Market == Market);
        Assert.Equal((Snap.Hour(8).AddSeconds(48), Snap.Hour(7).AddSeconds(42), TimeSpan.FromSeconds(3606)), (rhythm.Last, rhythm.Previous, rhythm.Interval));
        Assert.Equal(Snap.Hour(8).AddSeconds(48).AddMinutes(2), rhythm.LearnedAt);

        var all = await Get<IIngestionQueries>().ListAsync(Ct);
        Assert.Equal(["Area 52", "Commodities (US)", "Tichondrius"], all.Select(market => market.Freshness.Name));
        Assert.Equal((2, 300, IngestionState.Failing), (all[0].Failures, all[0].Problem!.Length, all[0].StateAt(Snap.Hour(8))));
        Assert.Equal(IngestionState.Waiting, all[1].StateAt(Snap.Hour(8)));
        Assert.Equal((1000L, TimeSpan.FromMilliseconds(1234), null), (all[2].Bytes, all[2].Duration, all[2].Problem));
        Assert.Equal(rhythm.Last + rhythm.Interval, all[2].Plan.Expected);

        await Checks.NoteAsync(new MarketCheck(new MarketId(12), Snap.Hour(9)), Ct);
        Assert.Equal((0, null), (await Get<IIngestionQueries>().ListAsync(Ct)).Where(market => market.Freshness.Market.Value == 12).Select(market => (market.Failures, market.Problem)).Single());
    }

    [Fact]
    public async Task Settings_Saved_AreFollowedByAnotherProcessWithinSeconds()
    {
        await using var other = Database.Services();
        var there = other.GetRequiredService<IIngestionSettings>();
        Assert.Equal([Region.Us, Region.Eu], (await there.ReadAsync(Ct)).Regions);

        var changed = await new ChangeIngestionSettings(Get<IIngestionSettings>(), _clock).RunAsync([Region.Tw, Region.Tw, Region.Us], new Cadence(TimeSpan.FromSeconds(-10), TimeSpan.FromSeconds(90)), new UserId(77), Ct);

        Assert.True(changed.Succeeded);
        await Eventually.HoldsAsync(async () => (await there.ReadAsync(Ct)).Regions.SequenceEqual([Region.Us, Region.Tw]), "the other process follows");
        var read = await there.ReadAsync(Ct);
        Assert.Equal((new Cadence(TimeSpan.FromSeconds(-10), TimeSpan.FromSeconds(90)), 77L, Snap.Hour(8)), (read.Cadence, read.ChangedBy, read.ChangedAt));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"Regions":["mars"]}""")]
    public async Task Settings_EditedIntoNonsense_LeaveThoseOfTheConfiguration(string value)
    {
        await using (var db = await Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct))
        {
            db.Set<SettingRow>().Add(new SettingRow { Key = "ingestion", Value = value, ChangedAt = Snap.T0 });
            await db.SaveChangesAsync(Ct);
        }

        Assert.Equal([Region.Us, Region.Eu], (await Get<IIngestionSettings>().ReadAsync(Ct)).Regions);
    }

    protected override void Configure(IServiceCollection services) => services.AddSingleton<TimeProvider>(_clock);
}

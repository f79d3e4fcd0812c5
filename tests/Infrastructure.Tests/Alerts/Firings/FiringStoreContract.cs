using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Alerts;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Tests.Market;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace DiscordAH.Infrastructure.Tests.Alerts.Firings;

public abstract class FiringStoreContract(StorageProvider provider) : StorageContract(provider)
{
    private static readonly UserId Ann = new(1);
    private static readonly UserId Bob = new(2);
    private static readonly MarketId Market = new(11);
    private readonly FakeTimeProvider _clock = new(Snap.T0);

    private IFiringStore Store => Get<IFiringStore>();

    protected override void Configure(IServiceCollection services) => services.AddSingleton<TimeProvider>(_clock);

    [Fact]
    public async Task Find_StoredFiring_IsWholeAgain()
    {
        var id = await AddAsync(Ann, 7, 0, row =>
        {
            row.Facts = FactsJson.Write([new FiringFact("Median of 14 days", "62g 10s"), new FiringFact("Größe", "\"<b>\"")]);
            (row.Deed, row.DeedAt, row.AfterHour, row.Best, row.BestAt, row.Stage) = (FiringDeed.Snoozed, Snap.Hour(1), new Copper(41), new Copper(39), Snap.Hour(1), 1);
        });

        var firing = (await Store.FindAsync(id, Ct))!;

        Assert.Equal((new AlertId(7), Ann, Market, new VariantKey(new ItemId(5), 9), Snap.T0), (firing.Alert, firing.Owner, firing.Market, firing.Variant, firing.At));
        Assert.Equal(("price below 45g", new Copper(40), 12L, new Copper(60)), (firing.Condition, firing.Price!.Value, firing.Quantity, firing.Usual!.Value));
        Assert.Equal([new FiringFact("Median of 14 days", "62g 10s"), new FiringFact("Größe", "\"<b>\"")], firing.Facts);
        Assert.Equal((FiringDeed.Snoozed, Snap.Hour(1)), (firing.Deed, firing.DeedAt!.Value));
        Assert.Equal(new FiringOutcome(new Copper(41), null, null, new Copper(39), Snap.Hour(1), 1), firing.Outcome);
        Assert.Null(await Store.FindAsync(id + 1, Ct));
    }

    [Fact]
    public async Task Lists_Owner_NewestFirstInPages()
    {
        for (var hour = 0; hour < 5; hour++) await AddAsync(Ann, hour % 2, hour);
        await AddAsync(Bob, 1, 9);

        var page = await Store.OfOwnerAsync(Ann, null, new PageRequest(2, 2), Ct);
        Assert.Equal(5, page.Total);
        Assert.Equal([Snap.Hour(2), Snap.Hour(1)], page.Items.Select(firing => firing.At));
        Assert.Equal([Snap.Hour(3), Snap.Hour(1)], (await Store.OfOwnerAsync(Ann, new AlertId(1), new PageRequest(1, 10), Ct)).Items.Select(firing => firing.At));
        Assert.Equal([Snap.Hour(4), Snap.Hour(3)], (await Store.SinceAsync(Ann, Snap.Hour(3), Ct)).Select(firing => firing.At));
        Assert.Empty(await Store.SinceAsync(new UserId(3), Snap.T0, Ct));
    }

    [Fact]
    public async Task NoteDeed_FirstStaysButAPurchaseReplaces()
    {
        var id = await AddAsync(Ann, 1, 0);

        Assert.False(await Store.NoteDeedAsync(id, Bob, FiringDeed.Bought, Snap.Hour(1), Ct));
        Assert.False(await Store.NoteDeedAsync(id + 1, Ann, FiringDeed.Bought, Snap.Hour(1), Ct));
        Assert.True(await Store.NoteDeedAsync(id, Ann, FiringDeed.Snoozed, Snap.Hour(1), Ct));
        Assert.True(await Store.NoteDeedAsync(id, Ann, FiringDeed.Changed, Snap.Hour(2), Ct));
        Assert.Equal((FiringDeed.Snoozed, Snap.Hour(1)), await DeedAsync(id));
        Assert.True(await Store.NoteDeedAsync(id, Ann, FiringDeed.Bought, Snap.Hour(3), Ct));
        Assert.True(await Store.NoteDeedAsync(id, Ann, FiringDeed.Bought, Snap.Hour(4), Ct));
        Assert.True(await Store.NoteDeedAsync(id, Ann, FiringDeed.Deleted, Snap.Hour(5), Ct));
        Assert.Equal((FiringDeed.Bought, Snap.Hour(3)), await DeedAsync(id));
    }

    [Fact]
    public async Task NoteDeed_PressedManyTimesAtOnce_OneStays()
    {
        var id = await AddAsync(Ann, 1, 0);

        Assert.DoesNotContain(false, await Task.WhenAll(Enumerable.Range(1, 12).Select(i => Task.Run(() => Store.NoteDeedAsync(id, Ann, i == 7 ? FiringDeed.Bought : FiringDeed.Snoozed, Snap.Hour(i), Ct)))));

        Assert.Equal((FiringDeed.Bought, Snap.Hour(7)), await DeedAsync(id));
    }

    [Fact]
    public async Task Due_IsWhatAHorizonHasPassedOf_OldestFirst()
    {
        var week = await AddAsync(Ann, 1, 0, row => row.Stage = 2);
        var done = await AddAsync(Ann, 2, 0, row => row.Stage = 3);
        var day = await AddAsync(Ann, 1, 150, row => row.Stage = 1);
        var fresh = await AddAsync(Ann, 1, 160, row => row.Stage = 2);
        var hour = await AddAsync(Ann, 1, 175);
        var now = await AddAsync(Ann, 1, 178);

        Assert.Equal([week, day, hour], (await Store.DueAsync(Snap.Hour(178), 10, Ct)).Select(firing => firing.Id));
        Assert.Equal([week], (await Store.DueAsync(Snap.Hour(178), 1, Ct)).Select(firing => firing.Id));
        Assert.Equal([hour, now], (await Store.DueAsync(Snap.Hour(179), 10, Ct)).Select(firing => firing.Id).TakeLast(2));
        Assert.DoesNotContain(done, (await Store.DueAsync(Snap.Hour(9000), 10, Ct)).Select(firing => firing.Id));
        Assert.Contains(fresh, (await Store.DueAsync(Snap.Hour(328), 10, Ct)).Select(firing => firing.Id));
    }

    [Fact]
    public async Task SaveOutcomes_NeverGoesBack()
    {
        var (one, other) = (await AddAsync(Ann, 1, 0), await AddAsync(Ann, 1, 1));
        var far = new FiringOutcome(new Copper(1), new Copper(2), null, new Copper(1), Snap.Hour(3), 2);

        await Store.SaveOutcomesAsync([(other, far), (one, far with { AfterDay = null })], Ct);
        await Store.SaveOutcomesAsync([(other, new FiringOutcome(new Copper(9), null, null, null, null, 1))], Ct);
        await Store.SaveOutcomesAsync([], Ct);

        Assert.Equal(far, (await Store.FindAsync(other, Ct))!.Outcome);
        Assert.Equal(far with { AfterDay = null }, (await Store.FindAsync(one, Ct))!.Outcome);
    }

    [Fact]
    public async Task Job_ManyFirings_AreAllMeasuredAndAgainIsNothing()
    {
        var past = new Mock<IAlertPast>();
        past.Setup(one => one.BeforeAsync(Market, It.IsAny<IReadOnlyCollection<VariantKey>>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Dictionary<VariantKey, GoodPast>
            {
                [new VariantKey(new ItemId(5), 9)] = new(Snap.Hour(999), [Point(-1, 40), Point(300, 38), Point(310, 44)], [.. Enumerable.Range(-3, 900).Select(hour => Snap.Hour(hour))]),
            });
        for (var i = 0; i < 230; i++) await AddAsync(Ann, i, i);
        _clock.SetUtcNow(Snap.Hour(600));
        var job = new MeasureAlertsJob(new MeasureFirings(Store, past.Object, _clock));

        Assert.Equal("230 firings measured.", await job.RunAsync(AnyJob(), (_, _, _) => Task.CompletedTask, Ct));
        Assert.Equal("0 firings measured.", await job.RunAsync(AnyJob(), (_, _, _) => Task.CompletedTask, Ct));

        var outcomes = (await Store.SinceAsync(Ann, Snap.T0, Ct)).Select(firing => (firing.At, firing.Outcome)).ToDictionary();
        Assert.All(outcomes.Values, outcome => Assert.Equal(3, outcome.Stage));
        Assert.Equal(new FiringOutcome(new Copper(40), new Copper(40), new Copper(38), new Copper(38), Snap.Hour(300), 3), outcomes[Snap.Hour(140)]);
        Assert.Equal(new FiringOutcome(new Copper(40), new Copper(40), new Copper(40), new Copper(40), Snap.Hour(0), 3), outcomes[Snap.Hour(0)]);
    }

    private static PricePoint Point(int hour, long price) => new(Snap.Hour(hour), new Copper(price), new Copper(price), new Copper(price), 5, 1);

    private static Job AnyJob() => new(1, MeasureAlertsJob.JobKind, "all", "", null, JobState.Running, 0, null, 1, null, Snap.T0, Snap.T0, null, Snap.T0, JobPriority.Low);

    private async Task<(FiringDeed, DateTimeOffset)> DeedAsync(long id) => (await Store.FindAsync(id, Ct))! is var firing ? (firing.Deed, firing.DeedAt!.Value) : default;

    private async Task<long> AddAsync(UserId owner, long alert, int hour, Action<AlertFiringRow>? change = null)
    {
        var row = new AlertFiringRow
        {
            AlertId = alert, UserId = owner, MarketId = Market, ItemId = new ItemId(5), Traits = 9, At = Snap.Hour(hour), FiredAt = Snap.Hour(hour), Condition = "price below 45g",
            Price = new Copper(40), Quantity = 12, Usual = new Copper(60),
        };
        change?.Invoke(row);
        await using var db = await Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        db.AlertHistory.Add(row);
        await db.SaveChangesAsync(Ct);
        return row.Id;
    }
}

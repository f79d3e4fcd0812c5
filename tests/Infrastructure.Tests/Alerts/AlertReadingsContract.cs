using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Alerts;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Tests.Market;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DiscordAH.Infrastructure.Tests.Alerts;

/// <summary>What a snapshot changed of watched goods is noted with it, and only that.</summary>
public abstract class AlertReadingsContract(StorageProvider provider) : StorageContract(provider)
{
    private const int Realm = 12;
    private readonly FakeTimeProvider _clock = new(Snap.Hour(2));

    private ISnapshotStore Snapshots => Get<ISnapshotStore>();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Record_ChangedWatchedGoods_AreNoted(bool remembered)
    {
        await Snapshots.RecordAsync(Snap.At(Realm, Snap.T0, Snap.Of(1, 100), Snap.Of(2, 200), Snap.Of(3, 300), Snap.Of(4, 400), Snap.Of(5, 500)), Ct);
        await AlertScene.AddAsync(Services, [.. Enumerable.Range(1, 4).Select(item => AlertScene.Alert(Realm, item, AlertScene.Below(9))), AlertScene.Alert(Realm, 6, AlertScene.Below(9))]);
        if (!remembered) Get<MarketMemory>().Forget(new MarketId(Realm));
        var ladder = Snap.Of(2, 200) with { Ladder = [new PriceLevel(new Copper(200), 1), new PriceLevel(new Copper(201), 9)] };

        // A price, a ladder, one that vanished, a bid (no change), nothing, and one that appeared; 5 is watched by nobody.
        await Snapshots.RecordAsync(Snap.At(Realm, Snap.Hour(1), Snap.Of(1, 90), ladder, Snap.Of(4, 400, bidOnly: 2), Snap.Of(5, 550), Snap.Of(6, 60)), Ct);

        Assert.Equal([(1, 90, 10), (2, 200, 10), (3, 0, 0), (6, 60, 10)], await NotedAsync(Snap.Hour(1)));
        await using var db = await Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        var noted = await db.AlertReadings.AsNoTracking().SingleAsync(row => row.At == Snap.Hour(1) && row.ItemId == new ItemId(2), Ct);
        Assert.Equal(ladder.Ladder, LadderBytes.Unpack(noted.Ladder));
    }

    [Fact]
    public async Task Record_OldOrArchivedSnapshots_NoteNothing()
    {
        await Snapshots.RecordAsync(Snap.At(Realm, Snap.Hour(5), Snap.Of(1, 100)), Ct);
        await AlertScene.AddAsync(Services, AlertScene.Alert(Realm, 1, AlertScene.Below(9)));

        await Snapshots.RecordAsync(Snap.At(Realm, Snap.Hour(4), Snap.Of(1, 90)), Ct);
        await Snapshots.RecordArchivedAsync([Snap.At(Realm, Snap.Hour(1), Snap.Of(1, 80))], Ct);

        Assert.Empty(await NotedAsync(Snap.Hour(1)));
        Assert.Empty(await NotedAsync(Snap.Hour(4)));
    }

    [Fact]
    public async Task Record_PausedAlerts_NoteNothing()
    {
        await Snapshots.RecordAsync(Snap.At(Realm, Snap.T0, Snap.Of(1, 100)), Ct);
        await AlertScene.AddAsync(Services, AlertScene.Alert(Realm, 1, AlertScene.Below(9)) with { Status = Domain.Alerts.AlertStatus.Paused });

        await Snapshots.RecordAsync(Snap.At(Realm, Snap.Hour(1), Snap.Of(1, 90)), Ct);

        Assert.Empty(await NotedAsync(Snap.Hour(1)));
    }

    [Fact]
    public async Task Tidy_OldReadings_GoButTheNewestJudgedOne()
    {
        await Snapshots.RecordAsync(Snap.At(Realm, Snap.T0, Snap.Of(1, 100), Snap.Of(2, 100)), Ct);
        var added = await AlertScene.AddAsync(Services, AlertScene.Alert(Realm, 1, AlertScene.Below(9)), AlertScene.Alert(Realm, 2, AlertScene.Below(9)));
        for (var hour = 1; hour <= 3; hour++) await Snapshots.RecordAsync(Snap.At(Realm, Snap.Hour(hour), Snap.Of(1, 100 - hour), Snap.Of(2, 100 - hour)), Ct);
        await AlertScene.EvaluateAsync(Services, Realm);
        await Snapshots.RecordAsync(Snap.At(Realm, Snap.Hour(4), Snap.Of(1, 80), Snap.Of(2, 80)), Ct);
        await Get<Domain.Alerts.IAlertStore>().DeleteAsync(null, [added[1].Id], Ct);
        Assert.Equal(0, await Get<ReadingPruning>().RunAsync(Ct));
        _clock.Advance(TimeSpan.FromDays(3));

        var gone = await Get<ReadingPruning>().RunAsync(Ct);

        // Of the first good the newest judged one and the one still to be judged stay; nobody watches the second any more.
        Assert.Equal(7, gone);
        Assert.Equal([(1, 97, 10)], await NotedAsync(Snap.Hour(3)));
        Assert.Equal([(1, 80, 10), (2, 80, 10)], await NotedAsync(Snap.Hour(4)));
    }

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(_clock);
        AlertScene.Add(services);
    }

    private async Task<List<(int, long, long)>> NotedAsync(DateTimeOffset at)
    {
        await using var db = await Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        return (await db.AlertReadings.AsNoTracking().Where(row => row.At == at).OrderBy(row => row.ItemId).ToListAsync(Ct)).ConvertAll(row => (row.ItemId.Value, row.Minimum.Value, row.Quantity));
    }
}

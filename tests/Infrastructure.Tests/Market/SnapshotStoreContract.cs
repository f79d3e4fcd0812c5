using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Tests.Market;

public abstract class SnapshotStoreContract(StorageProvider provider) : StorageContract(provider)
{
    private const int Realm = 3676;

    private ISnapshotStore Store => Get<ISnapshotStore>();

    private IMarketQueries Queries => Get<IMarketQueries>();

    [Fact]
    public async Task Record_First_WritesEverything()
    {
        var outcome = await Store.RecordAsync(Snap.At(Realm, Snap.T0, Snap.Of(1, 100), Snap.Of(2, 200, bidOnly: 4)), Ct);

        Assert.Equal(new RecordedSnapshot(RecordOutcome.Recorded, 2), outcome);
        var current = await CurrentAsync(2);
        Assert.NotNull(current);
        Assert.Equal(Snap.T0, current.PublishedAt);
        var expected = Snap.Of(2, 200, bidOnly: 4);
        Assert.Equal(expected.Ladder, current.Summary.Ladder);
        Assert.Equal(expected with { Ladder = [] }, current.Summary with { Ladder = [] });
        Assert.Equal(Snap.T0, await Store.LastPublishedAsync(new MarketId(Realm), Ct));
        Assert.Equal(Snap.T0, await Store.FirstPublishedAsync(new MarketId(Realm), Ct));
        Assert.Null(await Store.LastArchivedAsync(new MarketId(Realm), Ct));
    }

    [Fact]
    public async Task Record_Next_WritesOnlyChanges()
    {
        await Store.RecordAsync(Snap.At(Realm, Snap.T0, Snap.Of(1, 100), Snap.Of(2, 200), Snap.Of(3, 300)), Ct);

        var outcome = await Store.RecordAsync(Snap.At(Realm, Snap.Hour(1), Snap.Of(1, 100), Snap.Of(2, 250), Snap.Of(4, 400)), Ct);

        Assert.Equal(new RecordedSnapshot(RecordOutcome.Recorded, 3), outcome);
        Assert.Equal([100], (await HistoryAsync(1)).Select(point => point.Minimum.Value));
        Assert.Equal([200, 250], (await HistoryAsync(2)).Select(point => point.Minimum.Value));
        Assert.Equal([10, 0], (await HistoryAsync(3)).Select(point => point.Quantity));
        Assert.Equal([(Snap.Hour(1), 10)], (await HistoryAsync(4)).Select(point => (point.At, point.Quantity)));
        Assert.Null(await CurrentAsync(3));
        Assert.Equal(Snap.Hour(1), (await CurrentAsync(1))!.PublishedAt);
    }

    [Fact]
    public async Task Record_OnlyLadderChanged_UpdatesCurrentWithoutHistory()
    {
        var first = Snap.Of(1, 100);
        await Store.RecordAsync(Snap.At(Realm, Snap.T0, first), Ct);

        var second = first with { Ladder = [new PriceLevel(new Copper(100), 1), new PriceLevel(new Copper(101), 9)] };
        var outcome = await Store.RecordAsync(Snap.At(Realm, Snap.Hour(1), second), Ct);

        Assert.Equal(0, outcome.ChangedRows);
        Assert.Equal(second.Ladder, (await CurrentAsync(1))!.Summary.Ladder);
    }

    [Fact]
    public async Task Record_ComesBackAfterVanishing_IsAChange()
    {
        await Store.RecordAsync(Snap.At(Realm, Snap.T0, Snap.Of(1, 100)), Ct);
        await Store.RecordAsync(Snap.At(Realm, Snap.Hour(1)), Ct);
        await Store.RecordAsync(Snap.At(Realm, Snap.Hour(2)), Ct);
        await Store.RecordAsync(Snap.At(Realm, Snap.Hour(3), Snap.Of(1, 100)), Ct);

        Assert.Equal([(Snap.T0, 10), (Snap.Hour(1), 0), (Snap.Hour(3), 10)], (await HistoryAsync(1)).Select(point => (point.At, point.Quantity)));
    }

    [Fact]
    public async Task Record_SamePublicationTwice_IsANoOp()
    {
        await Store.RecordAsync(Snap.At(Realm, Snap.T0, Snap.Of(1, 100)), Ct);

        var outcome = await Store.RecordAsync(Snap.At(Realm, Snap.T0, Snap.Of(1, 999), Snap.Of(2, 5)), Ct);

        Assert.Equal(new RecordedSnapshot(RecordOutcome.AlreadyRecorded, 0), outcome);
        Assert.Equal(100, (await CurrentAsync(1))!.Summary.Minimum.Value);
        Assert.Null(await CurrentAsync(2));
    }

    [Fact]
    public async Task Record_Older_IsSuperseded()
    {
        await Store.RecordAsync(Snap.At(Realm, Snap.Hour(1), Snap.Of(1, 100)), Ct);

        var outcome = await Store.RecordAsync(Snap.At(Realm, Snap.T0, Snap.Of(1, 999)), Ct);

        Assert.Equal(new RecordedSnapshot(RecordOutcome.Superseded, 0), outcome);
        Assert.Single(await HistoryAsync(1));
    }

    [Fact]
    public async Task Record_OtherMarkets_DoNotMeet()
    {
        await Store.RecordAsync(Snap.At(Realm, Snap.T0, Snap.Of(1, 100)), Ct);
        await Store.RecordAsync(Snap.At(-1, Snap.T0, Snap.Of(1, 55)), Ct);
        await Store.RecordAsync(Snap.At(-1, Snap.Hour(1)), Ct);

        Assert.Equal(100, (await CurrentAsync(1))!.Summary.Minimum.Value);
        Assert.Null(await Queries.CurrentAsync(new MarketId(-1), VariantKey.Plain(new ItemId(1)), Ct));
    }

    [Fact]
    public async Task Record_BidOnlyVariant_IsNotOnSale()
    {
        var bid = new VariantSummary(VariantKey.Plain(new ItemId(9)), Copper.Zero, Copper.Zero, Copper.Zero, 0, 0, 2, []);

        var outcome = await Store.RecordAsync(Snap.At(Realm, Snap.T0, bid, Snap.Of(1, 100)), Ct);

        Assert.Equal(1, outcome.ChangedRows);
        Assert.Null(await CurrentAsync(9));
    }

    [Fact]
    public async Task Record_LargeNumbers_Survive()
    {
        var huge = new VariantSummary(new VariantKey(new ItemId(int.MaxValue), VariantTraits.Pet(0xFFFFF, 0xF, 7, 0x1F)),
            new Copper(99_999_999_999), new Copper(long.MaxValue), new Copper(1), 5_000_000_000, 70_000, 80_000, [new PriceLevel(new Copper(long.MaxValue), long.MaxValue)]);

        await Store.RecordAsync(Snap.At(Realm, Snap.T0, huge), Ct);

        var current = await Queries.CurrentAsync(new MarketId(Realm), huge.Variant, Ct);
        Assert.Equal(huge with { Ladder = [] }, current!.Summary with { Ladder = [] });
        Assert.Equal(huge.Ladder, current.Summary.Ladder);
    }

    [Fact]
    public async Task Record_SameSnapshotFromManyWriters_IsRecordedOnce()
    {
        // Services of its own for every writer, as if it were a process of its own.
        var processes = Enumerable.Range(0, 4).Select(_ => Database.Services()).ToList();
        for (var round = 0; round < 5; round++)
        {
            var snapshot = Snap.At(Realm, Snap.Hour(round), [.. Enumerable.Range(1, 300).Select(item => Snap.Of(item, 100 + round))]);
            var outcomes = await Task.WhenAll(processes.Select(process => Task.Run(() => process.GetRequiredService<ISnapshotStore>().RecordAsync(snapshot, Ct))));
            Assert.Equal(1, outcomes.Count(outcome => outcome is { Outcome: RecordOutcome.Recorded, ChangedRows: 300 }));
            Assert.Equal(3, outcomes.Count(outcome => outcome is { Outcome: RecordOutcome.AlreadyRecorded, ChangedRows: 0 }));
        }

        Assert.Equal(5, (await HistoryAsync(1)).Count);
        foreach (var process in processes) await process.DisposeAsync();
    }

    [Fact]
    public async Task Record_ManyMarketsAtOnce_AllCommit()
    {
        var processes = Enumerable.Range(0, 3).Select(_ => Database.Services()).ToList();
        var work = Enumerable.Range(1, 60).Select(market => Task.Run(() => processes[market % 3].GetRequiredService<ISnapshotStore>()
            .RecordAsync(Snap.At(market, Snap.T0, [.. Enumerable.Range(1, 100).Select(item => Snap.Of(item, market))]), Ct)));

        var outcomes = await Task.WhenAll(work);

        Assert.All(outcomes, outcome => Assert.Equal(new RecordedSnapshot(RecordOutcome.Recorded, 100), outcome));
        foreach (var process in processes) await process.DisposeAsync();
    }

    [Fact]
    public async Task Record_Cancelled_WritesNothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.RecordAsync(Snap.At(Realm, Snap.T0, Snap.Of(1, 100)), cancelled.Token));

        Assert.Null(await Store.LastPublishedAsync(new MarketId(Realm), Ct));
        Assert.Equal(RecordOutcome.Recorded, (await Store.RecordAsync(Snap.At(Realm, Snap.T0, Snap.Of(1, 100)), Ct)).Outcome);
    }

    [Fact]
    public async Task Record_VariantTwice_FailsWhole()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.RecordAsync(Snap.At(Realm, Snap.T0, Snap.Of(1, 100), Snap.Of(1, 101)), Ct));

        Assert.Null(await CurrentAsync(1));
    }

    [Fact]
    public async Task NoteChecked_KeepsTheLatest()
    {
        var commodities = MarketId.Commodities(Region.Eu);
        await Store.NoteCheckedAsync(commodities, Snap.Hour(2), Ct);
        await Store.NoteCheckedAsync(commodities, Snap.Hour(1), Ct);

        var freshness = Assert.Single(await Queries.FreshnessAsync(Ct));
        Assert.Equal(Snap.Hour(2), freshness.CheckedAt);
        Assert.Null(freshness.PublishedAt);
        Assert.Equal("Commodities (EU)", freshness.Name);
    }

    private Task<CurrentPrice?> CurrentAsync(int item) => Queries.CurrentAsync(new MarketId(Realm), VariantKey.Plain(new ItemId(item)), Ct);

    private Task<IReadOnlyList<PricePoint>> HistoryAsync(int item) =>
        Queries.ChangesAsync(new MarketId(Realm), VariantKey.Plain(new ItemId(item)), DateTimeOffset.UnixEpoch, Snap.Hour(10_000), Ct);
}

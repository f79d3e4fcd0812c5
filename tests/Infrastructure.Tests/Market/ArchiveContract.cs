using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market;

public abstract class ArchiveContract(StorageProvider provider) : StorageContract(provider)
{
    private const int Realm = 1403;

    private ISnapshotStore Store => Get<ISnapshotStore>();

    private IMarketQueries Queries => Get<IMarketQueries>();

    [Fact]
    public async Task RecordArchived_SeveralBatches_WritesChangesOnly()
    {
        var first = await Store.RecordArchivedAsync([Snap.At(Realm, Snap.T0, Snap.Of(1, 100), Snap.Of(2, 5)), Snap.At(Realm, Snap.Hour(1), Snap.Of(1, 100), Snap.Of(2, 6))], Ct);
        var second = await Store.RecordArchivedAsync([Snap.At(Realm, Snap.Hour(2), Snap.Of(1, 100)), Snap.At(Realm, Snap.Hour(3), Snap.Of(1, 101))], Ct);

        Assert.Equal(3, first);
        Assert.Equal(2, second);
        Assert.Equal([(Snap.T0, 100), (Snap.Hour(3), 101)], (await HistoryAsync(1)).Select(point => (point.At, point.Minimum.Value)));
        Assert.Equal([10, 10, 0], (await HistoryAsync(2)).Select(point => point.Quantity));
        Assert.Equal(Snap.Hour(3), await Store.LastArchivedAsync(new MarketId(Realm), Ct));
        Assert.Null(await Store.LastPublishedAsync(new MarketId(Realm), Ct));
        Assert.Null(await Queries.CurrentAsync(new MarketId(Realm), VariantKey.Plain(new ItemId(1)), Ct));
        Assert.Equal(4, (await Queries.SnapshotTimesAsync(new MarketId(Realm), Snap.T0, Snap.Hour(9), Ct)).Count);
    }

    [Fact]
    public async Task RecordArchived_OldAndUnorderedOnes_AreLeftOut()
    {
        await Store.RecordArchivedAsync([Snap.At(Realm, Snap.Hour(5), Snap.Of(1, 100))], Ct);

        var written = await Store.RecordArchivedAsync([Snap.At(Realm, Snap.Hour(4), Snap.Of(1, 1)), Snap.At(Realm, Snap.Hour(7), Snap.Of(1, 2)), Snap.At(Realm, Snap.Hour(6), Snap.Of(1, 3))], Ct);

        Assert.Equal(1, written);
        Assert.Equal([100, 2], (await HistoryAsync(1)).Select(point => point.Minimum.Value));
    }

    [Fact]
    public async Task RecordArchived_AfterLive_StopsBeforeItAndClosesTheSeam()
    {
        await Store.RecordAsync(Snap.At(Realm, Snap.Hour(10), Snap.Of(1, 100)), Ct);

        await Store.RecordArchivedAsync([Snap.At(Realm, Snap.T0, Snap.Of(1, 90), Snap.Of(2, 5)), Snap.At(Realm, Snap.Hour(10), Snap.Of(3, 7)), Snap.At(Realm, Snap.Hour(11), Snap.Of(3, 7))], Ct);
        await Store.RecordArchivedAsync([Snap.At(Realm, Snap.Hour(1), Snap.Of(1, 90), Snap.Of(2, 5), Snap.Of(4, 8))], Ct);

        Assert.Equal([90, 100], (await HistoryAsync(1)).Select(point => point.Minimum.Value));
        Assert.Equal([(Snap.T0, 10), (Snap.Hour(10), 0)], (await HistoryAsync(2)).Select(point => (point.At, point.Quantity)));
        Assert.Empty(await HistoryAsync(3));
        Assert.Equal([(Snap.Hour(1), 10), (Snap.Hour(10), 0)], (await HistoryAsync(4)).Select(point => (point.At, point.Quantity)));
        Assert.Equal(100, (await Queries.CurrentAsync(new MarketId(Realm), VariantKey.Plain(new ItemId(1)), Ct))!.Summary.Minimum.Value);
    }

    [Fact]
    public async Task Record_AfterArchive_ContinuesItsHistory()
    {
        await Store.RecordArchivedAsync([Snap.At(Realm, Snap.T0, Snap.Of(1, 100), Snap.Of(2, 5))], Ct);

        var outcome = await Store.RecordAsync(Snap.At(Realm, Snap.Hour(1), Snap.Of(1, 100)), Ct);

        Assert.Equal(new RecordedSnapshot(RecordOutcome.Recorded, 1), outcome);
        Assert.Single(await HistoryAsync(1));
        Assert.Equal([10, 0], (await HistoryAsync(2)).Select(point => point.Quantity));
    }

    [Fact]
    public async Task Record_OlderThanArchive_IsSuperseded()
    {
        await Store.RecordArchivedAsync([Snap.At(Realm, Snap.Hour(5), Snap.Of(1, 100))], Ct);

        Assert.Equal(RecordOutcome.Superseded, (await Store.RecordAsync(Snap.At(Realm, Snap.Hour(4), Snap.Of(1, 1)), Ct)).Outcome);
    }

    [Fact]
    public async Task Record_PublicationAlreadyArchived_FillsTheCurrentMarket()
    {
        await Store.RecordArchivedAsync([Snap.At(Realm, Snap.T0, Snap.Of(1, 100))], Ct);

        var outcome = await Store.RecordAsync(Snap.At(Realm, Snap.T0, Snap.Of(1, 100)), Ct);

        Assert.Equal(new RecordedSnapshot(RecordOutcome.Recorded, 0), outcome);
        Assert.NotNull(await Queries.CurrentAsync(new MarketId(Realm), VariantKey.Plain(new ItemId(1)), Ct));
        Assert.Single(await HistoryAsync(1));
        Assert.Single(await Queries.SnapshotTimesAsync(new MarketId(Realm), Snap.T0, Snap.Hour(1), Ct));
    }

    [Fact]
    public async Task RecordArchived_TwoMarkets_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.RecordArchivedAsync([Snap.At(1, Snap.T0), Snap.At(2, Snap.T0)], Ct));

    [Fact]
    public async Task RecordArchived_Empty_WritesNothing() => Assert.Equal(0, await Store.RecordArchivedAsync([], Ct));

    private Task<IReadOnlyList<PricePoint>> HistoryAsync(int item) =>
        Queries.ChangesAsync(new MarketId(Realm), VariantKey.Plain(new ItemId(item)), DateTimeOffset.UnixEpoch, Snap.Hour(10_000), Ct);
}

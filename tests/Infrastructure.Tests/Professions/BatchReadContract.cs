using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Tests.Market;
using static DiscordAH.Infrastructure.Tests.Market.Sales.Books;

namespace DiscordAH.Infrastructure.Tests.Professions;

/// <summary>Reads of many goods at once say the same as reads of one.</summary>
public abstract class BatchReadContract(StorageProvider provider) : StorageContract(provider)
{
    private static readonly MarketId Place = new(11);

    [Fact]
    public async Task CurrentOfItems_ManyItems_SayWhatEachSaysAlone()
    {
        var gear = VariantTraits.Gear(600, 0);
        VariantSummary[] variants = [.. Enumerable.Range(1, 700).Select(item => Snap.Of(item, 100 + item)), Snap.Of(7, 50, 3, gear), Snap.Of(8, 60, 99, gear)];
        await Get<ISnapshotStore>().RecordAsync(Snap.At(Place.Value, Snap.T0, variants), Ct);
        await Get<ISnapshotStore>().RecordAsync(Snap.At(12, Snap.T0, Snap.Of(900, 1)), Ct);
        var queries = Get<IMarketQueries>();

        var found = await queries.CurrentOfItemsAsync(Place, [.. Enumerable.Range(5, 600).Append(5).Append(900).Select(item => new ItemId(item))], Ct);

        Assert.Equal(600, found.Count);
        foreach (var item in new[] { 5, 7, 8, 604 }.Select(id => new ItemId(id)))
        {
            var alone = await queries.VariantsAsync(Place, item, Ct);
            Assert.Equal(alone.Select(price => (price.Market, price.Summary.Variant, price.Summary.Minimum, price.PublishedAt)), found[item].Select(price => (price.Market, price.Summary.Variant, price.Summary.Minimum, price.PublishedAt)));
            Assert.Equal(alone[0].Summary.Ladder, found[item].First().Summary.Ladder);
        }

        Assert.Empty(await queries.CurrentOfItemsAsync(Place, [], Ct));
    }

    [Fact]
    public async Task OfItems_ManyItems_SayWhatEachSaysAlone()
    {
        var store = Get<ISnapshotStore>();
        await store.RecordAsync(At(Place.Value, Snap.T0, One(1, item: 1, quantity: 3), One(2, item: 1, price: 500), One(3, item: 2), One(4, item: 3)), Ct);
        await store.RecordAsync(At(Place.Value, Snap.Hour(1), One(2, item: 1, price: 500), One(4, item: 3)), Ct);
        var queries = Get<ISaleQueries>();

        var sold = await queries.OfItemsAsync(Place, [new ItemId(1), new ItemId(3), new ItemId(3)], Snap.Hour(1), 14, Ct);

        Assert.Equal([VariantKey.Plain(new ItemId(1))], sold.Ended.Keys);
        foreach (var item in new[] { 1, 3 })
            Assert.Equal(Rounded(await queries.OfMarketAsync(Place, VariantKey.Plain(new ItemId(item)), Snap.Hour(1), 14, Ct)), Rounded(sold.Of(VariantKey.Plain(new ItemId(item)))));
        Assert.Null((await queries.OfItemsAsync(new MarketId(12), [new ItemId(1)], Snap.Hour(1), 14, Ct)).Of(VariantKey.Plain(new ItemId(1))));
    }

    // Kept in single precision; what a database adds up differs in the digits beyond it.
    private static SaleFigures? Rounded(SaleFigures? figures) =>
        figures is null ? null : figures with { SoldPerDay = Math.Round(figures.SoldPerDay, 4), SaleRate = Math.Round(figures.SaleRate, 4), Ended = Math.Round(figures.Ended, 4) };
}

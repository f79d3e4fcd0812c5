using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Tests.Market.Sales;

/// <summary>Short ways to say a snapshot's auctions.</summary>
internal static class Books
{
    public static (long Id, int Item, long Price, int Quantity, TimeLeft Left) One(long id, int item = 1, long price = 100, int quantity = 1, TimeLeft left = TimeLeft.VeryLong) =>
        (id, item, price, quantity, left);

    public static SnapshotListings Of(params (long Id, int Item, long Price, int Quantity, TimeLeft Left)[] auctions)
    {
        var rows = auctions.OrderBy(row => row.Id).ToList();
        var keys = rows.Select(row => row.Item).Distinct().ToList();
        return new SnapshotListings(
            [.. rows.Select(row => row.Id)],
            [.. rows.Select(row => keys.IndexOf(row.Item))],
            [.. rows.Select(row => row.Price)],
            [.. rows.Select(row => row.Quantity)],
            [.. rows.Select(row => row.Left)],
            keys.ConvertAll(item => VariantKey.Plain(new ItemId(item))));
    }

    public static MarketSnapshot At(int market, DateTimeOffset published, params (long Id, int Item, long Price, int Quantity, TimeLeft Left)[] auctions) =>
        Snap.At(market, published) with { Listings = Of(auctions) };
}

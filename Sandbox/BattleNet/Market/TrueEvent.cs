using DiscordAH.Sandbox.BattleNet.Catalogue;

namespace DiscordAH.Sandbox.BattleNet.Market;

/// <summary>An auction, or a part of one, leaving the house.</summary>
/// <param name="Quantity">The units that left.</param>
internal readonly record struct TrueEvent(
    long Time, long Id, CatalogueItem Item, long UnitPrice, int Quantity, ListingOutcome Outcome, bool IsPart)
{
    /// <summary>The species where it is a caged pet.</summary>
    public int? Species => Item.Kind == ItemKind.Pet ? Item.Id : null;

    /// <summary>All events in [from, to).</summary>
    /// <param name="item">Only this item id, or species id of a pet; null for all.</param>
    public static IEnumerable<TrueEvent> Of(AuctionHouse house, long from, long to, int? item)
    {
        foreach (var (slot, listing) in house.During(from - 1, to)) // an auction that ends exactly at the start is no longer up then
        {
            if (item is { } wanted && slot.Item.Id != wanted)
                continue;
            if (listing.PartSold > 0 && listing.PartSoldAt >= from && listing.PartSoldAt < to)
                yield return new TrueEvent(listing.PartSoldAt, listing.Id, slot.Item, listing.UnitPrice, listing.PartSold, ListingOutcome.Sold, true);
            if (listing.Ends >= from && listing.Ends < to)
                yield return new TrueEvent(listing.Ends, listing.Id, slot.Item, listing.UnitPrice, listing.QuantityAt(listing.Ends), listing.Outcome, false);
        }
    }
}

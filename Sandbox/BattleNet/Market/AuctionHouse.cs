using DiscordAH.Sandbox.BattleNet.Catalogue;
using DiscordAH.Sandbox.BattleNet.World;

namespace DiscordAH.Sandbox.BattleNet.Market;

/// <summary>
/// One auction house: a connected realm, or the commodities of a region. Knows every auction of every hour; holds no
/// state but its fixed slots.
/// </summary>
internal sealed class AuctionHouse
{
    private readonly ListingSlot[] _slots;
    private readonly ListingTimeline _timeline;

    /// <param name="realm">Null for the region's commodities.</param>
    public AuctionHouse(ulong seed, GameRegion region, ConnectedRealm? realm, ItemCatalogue catalogue, PriceProcess prices)
    {
        Region = region;
        Realm = realm;
        var key = Hash.Of(Hash.Of(Hash.Of(seed, "house"), region.Id), realm?.Id ?? 0);
        _slots = Slots(key, realm, catalogue);
        if (_slots.Length > ListingTimeline.MaxSlots)
            throw new InvalidOperationException("The catalogue has outgrown the range of auction ids.");
        _timeline = new ListingTimeline(prices, realm, region.UtcOffsetHours, (int)(key % ListingTimeline.MaxSlots));
    }

    public GameRegion Region { get; }

    public ConnectedRealm? Realm { get; }

    public int PublishDelaySeconds => Realm?.PublishDelaySeconds ?? 0;

    /// <summary>The auctions up at <paramref name="time"/>, in no meaningful order.</summary>
    public IEnumerable<(ListingSlot Slot, Listing Listing)> At(long time)
    {
        for (var i = 0; i < _slots.Length; i++)
        {
            var slot = _slots[i];
            if (_timeline.TryGet(slot, i, slot.Period(time), time, time + 1, out var listing))
                yield return (slot, listing);
        }
    }

    /// <summary>The auctions that were up at any moment of [from, to).</summary>
    public IEnumerable<(ListingSlot Slot, Listing Listing)> During(long from, long to)
    {
        for (var i = 0; i < _slots.Length; i++)
        {
            var slot = _slots[i];
            for (var period = slot.Period(from); period <= slot.Period(to); period++)
            {
                if (_timeline.TryGet(slot, i, period, from, to, out var listing))
                    yield return (slot, listing);
            }
        }
    }

    private static ListingSlot[] Slots(ulong key, ConnectedRealm? realm, ItemCatalogue catalogue)
    {
        var slots = new List<ListingSlot>();
        foreach (var item in catalogue.All)
        {
            if (item.IsCommodity != realm is null)
                continue;
            var itemKey = Hash.Of(key, item.Id * 2L + (item.Kind == ItemKind.Pet ? 1 : 0));
            var count = realm is null ? CommoditySellers(item, itemKey) : RealmSellers(item, itemKey, realm.Size);
            for (var i = 0; i < count; i++)
                slots.Add(Slot(item, Hash.Of(itemKey, 100 + i), realm is null));
        }

        Shuffle(slots, key);
        return [.. slots];
    }

    private static ListingSlot Slot(CatalogueItem item, ulong key, bool isCommodity)
    {
        var pace = isCommodity ? SlotPace.OfCommodity(item, key) : SlotPace.OfRealm(item, key);
        var (json, premium) = ItemFragment.For(item, key);
        return new ListingSlot(item, pace, key, json, premium);
    }

    private static int CommoditySellers(CatalogueItem item, ulong key)
    {
        var spread = Hash.Unit(key, 41);
        return item.Volume switch
        {
            >= 5 => 12 + (int)(spread * 9),
            4 => 5 + (int)(spread * 5),
            3 => 2 + (int)(spread * 3),
            2 => 1 + (int)(spread * 1.6),
            _ => 1,
        };
    }

    private static int RealmSellers(CatalogueItem item, ulong key, double size)
    {
        var sellers = item.Volume switch
        {
            >= 3 => 4 + Hash.Unit(key, 42) * 5,
            2 => 2.4 + Hash.Unit(key, 42) * 3,
            1 => 1.2 + Hash.Unit(key, 42) * 1.6,
            _ => 0.9,
        } * size;
        // The fraction is a chance, so that a large realm has more of the rare things.
        return (int)sellers + (Hash.Unit(key, 43) < sellers - (int)sellers ? 1 : 0);
    }

    // The order decides ids: without it, neighbours in a snapshot would be neighbours in the catalogue.
    private static void Shuffle(List<ListingSlot> slots, ulong key)
    {
        for (var i = slots.Count - 1; i > 0; i--)
        {
            var other = (int)(Hash.Unit(key, 9_000_000 + i) * (i + 1));
            (slots[i], slots[other]) = (slots[other], slots[i]);
        }
    }
}

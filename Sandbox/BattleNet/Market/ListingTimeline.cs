using DiscordAH.Sandbox.BattleNet.Catalogue;
using DiscordAH.Sandbox.BattleNet.World;

namespace DiscordAH.Sandbox.BattleNet.Market;

/// <summary>Works out the one listing of a slot in a period.</summary>
internal sealed class ListingTimeline(PriceProcess prices, ConnectedRealm? realm, int utcOffsetHours, int idMask)
{
    public const int MaxSlots = 1 << 14;

    private const long Hour = 3600;
    private const long FirstIdHour = 420_000; // December 2017: keeps ids near the size of real ones
    private const double BuyersChoosiness = 4.5;
    private const double MaxLogPrice = 25.3; // just under 9,999,999 gold

    /// <returns>False where the seller has nothing listed in that period at any moment of [from, to).</returns>
    public bool TryGet(ListingSlot slot, int index, long period, long from, long to, out Listing listing)
    {
        listing = default;
        var pace = slot.Pace;
        var hash = Hash.Of(slot.Key, period + 1000);
        if (Hash.Unit(hash) >= pace.Duty)
            return false;

        var start = slot.Phase + period * pace.PeriodSeconds;
        var slack = Math.Max(pace.PeriodSeconds - pace.DurationSeconds, pace.PeriodSeconds / 10);
        var haste = Hash.Unit(hash, 1);
        var born = start + (long)(haste * haste * slack);
        var expires = born + pace.DurationSeconds;
        var last = start + pace.PeriodSeconds - 60;
        if (born >= to || Math.Min(expires, last) <= from)
            return false;

        var offset = Offset(slot, hash, out var isTroll);
        var isBidOnly = realm is not null && slot.Item.Kind == ItemKind.Gear && Hash.Unit(hash, 14) < 0.03;
        var sold = isBidOnly ? long.MaxValue : SoldAt(born, pace.SalesPerHour, offset, hash, isTroll);
        var (ends, outcome) = Ending(hash, born, expires, last, sold);
        if (ends <= from)
            return false;

        // The price is the dear part, so it comes last.
        var log = Math.Min(prices.Log(slot.Item, realm, born) + slot.Premium + offset, MaxLogPrice);
        var unit = Math.Max(100, (long)(Math.Exp(log) / 100) * 100);
        var quantity = Quantity(slot, period, hash);
        var (part, partAt) = PartSale(slot.Item, hash, born, ends, quantity, offset);
        var bid = realm is not null && (isBidOnly || Hash.Unit(hash, 14) > 0.91) ? Bid(unit, hash) : 0;
        listing = new Listing(Id(born, index), born, expires, ends, outcome, isBidOnly ? 0 : unit, bid, quantity, part, partAt);
        return true;
    }

    // Whatever comes first: bought, withdrawn on a whim, withdrawn to relist at the period's end, or run out.
    private static (long Ends, ListingOutcome Outcome) Ending(ulong hash, long born, long expires, long last, long sold)
    {
        var ends = Math.Min(expires, last);
        var outcome = expires <= last ? ListingOutcome.Expired : ListingOutcome.Cancelled;
        if (Hash.Unit(hash, 2) < 0.07)
        {
            ends = born + 1800 + (long)(Hash.Unit(hash, 3) * (ends - born - 1800));
            outcome = ListingOutcome.Cancelled;
        }

        return sold < ends ? (sold, ListingOutcome.Sold) : (ends, outcome);
    }

    // A slot begins at most one listing an hour, so hour and slot together are unique.
    private long Id(long born, int index) => (born / Hour - FirstIdHour) * MaxSlots + (index ^ idMask);

    private static double Offset(ListingSlot slot, ulong hash, out bool isTroll)
    {
        var troll = Hash.Unit(hash, 4);
        isTroll = troll < 0.0025;
        if (isTroll)
            return Math.Log(0.02 + 0.25 * Hash.Unit(hash, 5));
        if (troll > 0.985)
            return Math.Log(6 + 60 * Hash.Unit(hash, 5));
        return slot.Greed + slot.Pace.Spread * 0.35 * Hash.Normal(hash, 6);
    }

    // Buyers prefer cheap offers and evenings. The evening is a time warp whose inverse is found by iteration.
    private long SoldAt(long born, double salesPerHour, double offset, ulong hash, bool isTroll)
    {
        if (isTroll)
            return born + 600 + (long)(Hash.Unit(hash, 7) * 3 * Hour);
        var hours = Hash.Exponential(Hash.Of(hash, 8)) / (salesPerHour * Math.Exp(-BuyersChoosiness * offset));
        if (hours > 60)
            return long.MaxValue;
        const double Omega = Math.PI / 12;
        const double Evening = 0.6;
        var from = born / (double)Hour + utcOffsetHours - 20;
        var target = from + Evening / Omega * Math.Sin(Omega * from) + hours;
        var at = from + hours;
        for (var i = 0; i < 6; i++)
            at = target - Evening / Omega * Math.Sin(Omega * at);
        return born + 300 + (long)(Math.Max(0, at - from) * Hour);
    }

    private static int Quantity(ListingSlot slot, long period, ulong hash)
    {
        var item = slot.Item;
        if (!item.IsCommodity)
        {
            var stacks = item.Kind is ItemKind.Bag or ItemKind.Recipe or ItemKind.Tool && Hash.Unit(hash, 9) < 0.08;
            return stacks ? 2 + (int)(Hash.Unit(hash, 10) * 4) : 1;
        }

        // The same batch comes back for a few periods, as a relisted auction does.
        var batch = Hash.Of(slot.Key, 77_000_000 + period / 3);
        var amount = slot.Pace.TypicalQuantity * Math.Exp(1.1 * Hash.Normal(batch, 1));
        var rounded = amount > 40 && Hash.Unit(batch, 2) < 0.5 ? Math.Round(amount / 20) * 20 : Math.Round(amount);
        return (int)Math.Clamp(rounded, 1, 20_000);
    }

    private static (int Part, long At) PartSale(CatalogueItem item, ulong hash, long born, long ends, int quantity, double offset)
    {
        if (!item.IsCommodity || quantity < 8 || offset > 0.12 || Hash.Unit(hash, 11) >= 0.5)
            return (0, 0);
        var part = Math.Max(1, (int)(quantity * (0.15 + 0.6 * Hash.Unit(hash, 12))));
        return (part, born + (long)((ends - born) * (0.2 + 0.7 * Hash.Unit(hash, 13))));
    }

    private static long Bid(long unit, ulong hash) =>
        Math.Max(100, (long)(unit * (0.55 + 0.4 * Hash.Unit(hash, 15)) / 100) * 100);
}

using DiscordAH.Sandbox.BattleNet.Catalogue;
using DiscordAH.Sandbox.BattleNet.World;

namespace DiscordAH.Sandbox.BattleNet.Market;

/// <summary>
/// The going price of every item in one region at any time: a base, a slow wander through hashed knots, a seasonal
/// trend, the rhythm of day and week, and shocks that fade. A pure function of the seed.
/// </summary>
internal sealed class PriceProcess
{
    private const double HoursPerWeek = 168;
    private const double ShockEpoch = 12 * 24;
    private const double GroupEpoch = 20 * 24;

    private readonly GameRegion _region;
    private readonly ulong _key;
    private readonly ulong _groupKey;
    private readonly double _resetHour;

    public PriceProcess(ulong seed, GameRegion region)
    {
        _region = region;
        _key = Hash.Of(Hash.Of(seed, "price"), region.Id);
        _groupKey = Hash.Of(Hash.Of(seed, "group"), region.Id);
        // Unix hour 0 was a Thursday.
        _resetHour = (((int)region.ResetDay - (int)DayOfWeek.Thursday + 7) % 7) * 24 + region.ResetHourUtc;
    }

    /// <summary>Natural logarithm of the going unit price in copper.</summary>
    /// <param name="realm">Null for the region-wide price.</param>
    public double Log(CatalogueItem item, ConnectedRealm? realm, long time)
    {
        var hour = time / 3600.0;
        var key = Hash.Of(_key, item.Id * 2L + (item.Kind == ItemKind.Pet ? 1 : 0));
        var temper = 0.6 + 0.8 * Hash.Unit(key, 1);
        var log = Math.Log(item.BasePrice) + 0.22 * Hash.Normal(key, 2)
            + temper * Wander(key, hour)
            + Season.Trend(item.Trend, hour, 0.7 + 0.6 * Hash.Unit(key, 3))
            + Rhythm(item, key, hour)
            + Shocks(key, hour, ShockEpoch, 0.22, 0.35, 1.2, 8, 70)
            + Shocks(Hash.Of(_groupKey, item.Class * 100 + item.Subclass), hour, GroupEpoch, 0.3, 0.12, 0.45, 40, 120);
        return realm is null ? log : log + OfRealm(key, realm, hour);
    }

    private static double Wander(ulong key, double hour) =>
        0.34 * Hash.Line(Hash.Of(key, 10), hour / (24 * 40))
        + 0.17 * Hash.Line(Hash.Of(key, 11), hour / (24 * 9))
        + 0.07 * Hash.Line(Hash.Of(key, 12), hour / 52)
        + 0.025 * Hash.Line(Hash.Of(key, 13), hour / 9);

    private static double OfRealm(ulong key, ConnectedRealm realm, double hour)
    {
        var local = Hash.Of(key, 1_000_000L + realm.Id);
        return 0.12 * Hash.Normal(Hash.Mix((ulong)realm.Id), 7) + 0.24 * Hash.Normal(local, 1)
            + 0.12 * Hash.Line(local, hour / (24 * 16));
    }

    // Dear in the local morning, cheap late in the evening when most is listed; consumables dear after the reset,
    // materials cheap at the weekend.
    private double Rhythm(CatalogueItem item, ulong key, double hour)
    {
        var amplitude = (item.Volume >= 3 ? 0.03 : 0.008) * (0.5 + Hash.Unit(key, 4));
        var rhythm = amplitude * Math.Cos((hour + _region.UtcOffsetHours - 10) * (Math.PI / 12));
        var sinceReset = (hour - _resetHour) % HoursPerWeek;
        return item.Class switch
        {
            0 or 3 or 8 => rhythm + 0.13 * Math.Exp(-sinceReset / 34) - 0.026,
            7 => rhythm - 0.05 * Math.Cos((sinceReset - 112) * (2 * Math.PI / HoursPerWeek)),
            _ => rhythm,
        };
    }

    // At most one shock an epoch; it strikes at once and fades.
    private static double Shocks(
        ulong key, double hour, double epochHours, double chance, double least, double most, double fadeLeast, double fadeMost)
    {
        var sum = 0.0;
        var epoch = (long)Math.Floor(hour / epochHours);
        for (var e = epoch - 1; e <= epoch; e++)
        {
            var hash = Hash.Of(key, 5_000 + e);
            if (Hash.Unit(hash) >= chance)
                continue;
            var age = hour - (e + Hash.Unit(hash, 1)) * epochHours;
            if (age < 0)
                continue;
            var size = least + (most - least) * Hash.Unit(hash, 2);
            var fade = fadeLeast + (fadeMost - fadeLeast) * Hash.Unit(hash, 3);
            sum += (Hash.Unit(hash, 4) < 0.6 ? size : -size * 0.6) * Math.Exp(-age / fade);
        }

        return sum;
    }
}

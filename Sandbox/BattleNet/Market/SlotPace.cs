using DiscordAH.Sandbox.BattleNet.Catalogue;

namespace DiscordAH.Sandbox.BattleNet.Market;

/// <summary>How a seller trades: how often, for how long, how much, and how fast the goods go.</summary>
/// <param name="PeriodSeconds">Time from one listing to the next.</param>
/// <param name="DurationSeconds">12, 24 or 48 hours.</param>
/// <param name="Duty">Share of periods in which there is a listing at all.</param>
/// <param name="SalesPerHour">Chance per hour that a listing at the going price is bought.</param>
/// <param name="Spread">Width of the asking prices, as a logarithm.</param>
/// <param name="TypicalQuantity">Units a listing usually has.</param>
internal sealed record SlotPace(
    long PeriodSeconds, long DurationSeconds, double Duty, double SalesPerHour, double Spread, double TypicalQuantity)
{
    private const long Hour = 3600;

    private static readonly double[] RealmSales = [0.003, 0.006, 0.016, 0.05, 0.05, 0.05];
    private static readonly double[] RealmDuty = [0.12, 0.24, 0.62, 0.8, 0.8, 0.8];
    private static readonly double[] CommoditySales = [0.01, 0.01, 0.02, 0.05, 0.1, 0.2];
    private static readonly double[] CommodityQuantity = [4, 5, 16, 50, 130, 320];

    /// <summary>Least and most hours of a commodity seller's period, by volume class.</summary>
    private static readonly (int Least, int Most)[] CommodityPeriods = [(12, 36), (11, 34), (8, 28), (6, 22), (4, 15), (4, 12)];

    public static SlotPace OfRealm(CatalogueItem item, ulong key)
    {
        var duration = Duration(Hash.Unit(key, 21));
        var period = duration + Hour + (long)(Hash.Unit(key, 22) * 7 * Hour);
        return new SlotPace(period, duration, RealmDuty[item.Volume], RealmSales[item.Volume], 0.17, 1);
    }

    public static SlotPace OfCommodity(CatalogueItem item, ulong key)
    {
        var (least, most) = CommodityPeriods[item.Volume];
        var duration = Duration(Hash.Unit(key, 21));
        var period = least * Hour + (long)(Hash.Unit(key, 22) * (most - least) * Hour);
        var duty = item.Volume >= 3 ? 0.96 : 0.88;
        return new SlotPace(period, duration, duty, CommoditySales[item.Volume], 0.1, CommodityQuantity[item.Volume]);
    }

    private static long Duration(double unit) => unit < 0.15 ? 12 * Hour : unit < 0.4 ? 24 * Hour : 48 * Hour;
}

using CsCheck;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Tests.Alerts;

/// <summary>Random alerts.</summary>
internal static class AlertSamples
{
    private static readonly Gen<PriceSide> Side = Of(PriceSide.Below, PriceSide.Above);
    private static readonly Gen<int> Days = Gen.Int[1, 30];
    private static readonly Gen<Copper> Price = Gen.Long[1, 2_000_000].Select(copper => new Copper(copper));

    /// <summary>One of some.</summary>
    public static Gen<T> Of<T>(params T[] some) => Gen.Int[0, some.Length - 1].Select(i => some[i]);

    private static Gen<double> Number(double most) => Gen.OneOf(Gen.Double[1e-9, most], Gen.Int[1, (int)(most * 10) - 1].Select(tenths => tenths / 10.0));

    public static Gen<AlertCondition> Limits { get; } = Gen.OneOf(
        Gen.Select(Side, Price, (side, price) => (AlertCondition)new PriceLimit(side, price)),
        Gen.Select(Side, Number(99), Of(PriceReference.Trend, PriceReference.Median), Days, (side, percent, reference, days) => (AlertCondition)new PriceAgainst(side, percent, reference, days)),
        Gen.Select(Side, Number(99), (side, percent) => (AlertCondition)new PriceAgainst(side, percent, PriceReference.WeightedValue, 14)),
        Gen.Select(Side, Number(50), Days, (side, percent, days) => (AlertCondition)new PriceRank(side, percent, days)),
        Gen.Select(Side, Number(20), Days, (side, deviations, days) => (AlertCondition)new PriceOutlier(side, deviations, days)),
        Gen.Select(Side, Days, (side, days) => (AlertCondition)new TrendTurn(side, days)),
        Gen.Select(Number(49), Gen.Int[2, 30], (times, days) => (AlertCondition)new VolatilityBreakout(1 + times, days)),
        Gen.Select(Side, Number(99), Days, (side, percent, days) => (AlertCondition)new SupplyShock(side, percent, days)),
        Gen.Select(Side, Number(99), (side, percent) => (AlertCondition)new RealmSpread(side, percent)),
        Days.Select(days => (AlertCondition)new FirstListing(days)),
        Days.Select(days => (AlertCondition)new NewLow(days)),
        Gen.Select(Price, Gen.Int[1, 48], (price, hours) => (AlertCondition)new ForecastBelow(price, hours)));

    /// <summary>Limits and joins of them; the text of each is short enough.</summary>
    public static Gen<AlertCondition> Conditions { get; } = Joins(Limits, 3).Where(condition => ConditionText.Write(condition).Length <= ConditionText.MaxLength);

    /// <summary>Rules whose limits lie near the prices of <see cref="PastSamples.Random"/>.</summary>
    public static Gen<AlertRule> Rules { get; } = Gen.Select(
        Joins(Gen.OneOf(Gen.Select(Side, Gen.Long[40_000, 180_000], (side, price) => (AlertCondition)new PriceLimit(side, new Copper(price))), Limits), 2),
        Of<long>(1, 1, 50, 100), Of(0.0, 3, 3, 20), Of(0, 6, 30), Gen.Bool, Of(0, 0, 1, 2),
        (condition, quantity, hysteresis, cool, ignore, hours) => new AlertRule(
            condition, quantity, TimeSpan.FromHours(cool), hysteresis, null, hours == 0 ? null : new ActiveHours(new TimeOnly(hours == 1 ? 8 : 22, 0), new TimeOnly(6 + 10 * (hours & 1), 30), "Europe/Berlin"), ignore));

    /// <summary>Joins of the given limits.</summary>
    public static Gen<AlertCondition> Joins(Gen<AlertCondition> limits, int depth)
    {
        if (depth == 0) return limits;
        var parts = Joins(limits, depth - 1).Array[2, 4];
        return Gen.OneOf(limits, parts.Select(some => (AlertCondition)new AllOf(some)), parts.Select(some => (AlertCondition)new AnyOf(some)));
    }
}

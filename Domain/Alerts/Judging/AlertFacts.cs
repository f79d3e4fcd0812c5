using System.Globalization;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>What a judgement rests on, for people: at most six facts, those of the limits that are met first.</summary>
internal static class AlertFacts
{
    private const int Most = 6;

    public static IReadOnlyList<FiringFact> Of(AlertSight sight, bool isMet)
    {
        var facts = new List<FiringFact>(Most);
        Add("Price", sight.Trusted.Exact is null && sight.Trusted.IsOnSale ? $"at least {sight.Trusted.Price}" : sight.Trusted.Price?.ToString() ?? Missing(sight));
        foreach (var limit in sight.Rule.When.Limits())
        {
            if (isMet && LimitJudge.Of(limit, sight).Holds.Value != true) continue;
            foreach (var (name, value) in Facts(limit, sight)) Add(name, value);
        }

        if (sight.Past?.Median(14) is { } median) Add("Median of 14 days", Money(median));
        Add("On sale", Units(sight.Reading.Now.Quantity));
        return facts;

        void Add(string name, string? value)
        {
            if (value is not null && facts.Count < Most && !facts.Exists(fact => fact.Name == name)) facts.Add(new FiringFact(name, value));
        }
    }

    private static IEnumerable<(string Name, string? Value)> Facts(AlertCondition limit, AlertSight sight)
    {
        var (past, price) = (sight.Past, sight.Trusted.Exact);
        return limit switch
        {
            PriceLimit it => [("Limit", $"{ConditionWriter.Side(it.Side)} {it.Price}")],
            RealmSpread when sight.Region is { } region => Pair(Format($"Region median ({region.Realms} realms)"), region.Median.Value, price),
            _ when past is null => [],
            PriceAgainst it => Pair(Name(it), past.Reference(it.Reference, it.Days), price),
            PriceRank it when price is { } now && past.Window(it.Days).Percentile(now) is { } share =>
                [it.Side == PriceSide.Below ? ("Cheaper than", Format($"{100 * (1 - share):0.#}% of {it.Days} days")) : ("Dearer than", Format($"{100 * share:0.#}% of {it.Days} days"))],
            PriceOutlier it when price is { } now && past.Window(it.Days).Spread is { } spread => [("From its usual", Format($"{(Math.Log(now) - spread.Median) / spread.Deviation:+0.0;-0.0} deviations in {it.Days} days"))],
            TrendTurn it when past.Turn(it.Days) is { } turn => [(Format($"Trend of {it.Days} days"), Format($"{Change(turn.Before.Slope)} a day, now {Change(turn.After.Slope)}"))],
            VolatilityBreakout it => [("Moved in a day", price is { } now && past.DayAgo() is { } before ? Change(Math.Log(now / before)) : null), ("Usual in a day", past.Volatility(it.Days) is { } usual ? Format($"{100 * (Math.Exp(usual) - 1):0.#}%") : null)],
            SupplyShock it => [("On sale", Units(sight.Reading.Now.Quantity)), ("Usually on sale", past.Quantity(it.Days) is { } usual ? Units((long)Math.Round(usual)) : null)],
            FirstListing it => [("Last on sale", past.OnSale().Before is { } before ? Format($"{before.UtcDateTime:yyyy-MM-dd HH:mm} UTC") : "not seen before")],
            NewLow it => [(Format($"Lowest of {it.Days} days"), past.OlderLow(it.Days, sight.Rule.IgnoreSuspect ? past.LeastTrusted : 0) is { } low ? Money(low) : null)],
            ForecastBelow it => [(Format($"Forecast within {it.Hours} hours"), past.Forecast(it.Hours) is { } lowest ? Money(lowest) : null)],
            _ => [],
        };
    }

    private static string Name(PriceAgainst limit) => limit.Reference switch
    {
        PriceReference.WeightedValue => "Weighted value",
        PriceReference.Trend => Format($"Trend of {limit.Days} days"),
        _ => Format($"Median of {limit.Days} days"),
    };

    private static (string, string?)[] Pair(string name, double? usual, double? price) =>
        usual is not { } known ? [] : [(name, Money(known)), ("Against it", price is { } now ? Change(Math.Log(now / known)) : null)];

    private static string Missing(AlertSight sight) => sight.Reading.Now.Quantity == 0 ? "not on sale" : "not enough on sale";

    private static string Money(double copper) => new Copper((long)Math.Round(copper)).ToString();

    private static string Units(long quantity) => Format($"{quantity:#,0} {(quantity == 1 ? "unit" : "units")}");

    private static string Change(double log) => Format($"{100 * (Math.Exp(log) - 1):+0.#;-0.#;0}%");

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

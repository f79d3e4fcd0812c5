namespace DiscordAH.Domain.Alerts;

/// <summary>The words that limits are said with.</summary>
internal static class LimitWords
{
    /// <summary>What a word tells about the kind of a limit.</summary>
    public enum Sort
    {
        Price,
        Value,
        Trend,
        Median,
        Rank,
        Turn,
        Move,
        Usual,
        Quantity,
        Realms,
        First,
        New,
        Low,
        Forecast,
    }

    private static readonly Dictionary<string, Sort> Kinds = new(StringComparer.Ordinal)
    {
        ["price"] = Sort.Price, ["prices"] = Sort.Price, ["cost"] = Sort.Price, ["costs"] = Sort.Price,
        ["weighted"] = Sort.Value, ["value"] = Sort.Value, ["market"] = Sort.Value,
        ["trend"] = Sort.Trend, ["trendline"] = Sort.Trend, ["line"] = Sort.Trend,
        ["median"] = Sort.Median,
        ["turns"] = Sort.Turn, ["turn"] = Sort.Turn, ["turning"] = Sort.Turn, ["reverses"] = Sort.Turn, ["reversal"] = Sort.Turn,
        ["moves"] = Sort.Move, ["move"] = Sort.Move, ["moved"] = Sort.Move, ["breakout"] = Sort.Move, ["swings"] = Sort.Move,
        ["usual"] = Sort.Usual, ["usually"] = Sort.Usual, ["volatility"] = Sort.Usual,
        ["quantity"] = Sort.Quantity, ["supply"] = Sort.Quantity, ["stock"] = Sort.Quantity, ["amount"] = Sort.Quantity,
        ["realm"] = Sort.Realms, ["realms"] = Sort.Realms, ["region"] = Sort.Realms,
        ["first"] = Sort.First, ["listing"] = Sort.First, ["listed"] = Sort.First,
        ["new"] = Sort.New, ["low"] = Sort.Low,
        ["forecast"] = Sort.Forecast, ["forecasts"] = Sort.Forecast, ["prediction"] = Sort.Forecast, ["predicted"] = Sort.Forecast,
    };

    private static readonly Dictionary<string, PriceSide> Sides = new(StringComparer.Ordinal)
    {
        ["<"] = PriceSide.Below, ["below"] = PriceSide.Below, ["under"] = PriceSide.Below, ["less"] = PriceSide.Below, ["cheaper"] = PriceSide.Below, ["lower"] = PriceSide.Below,
        ["beneath"] = PriceSide.Below, ["down"] = PriceSide.Below, ["drops"] = PriceSide.Below, ["falls"] = PriceSide.Below,
        [">"] = PriceSide.Above, ["above"] = PriceSide.Above, ["over"] = PriceSide.Above, ["more"] = PriceSide.Above, ["dearer"] = PriceSide.Above, ["higher"] = PriceSide.Above,
        ["greater"] = PriceSide.Above, ["up"] = PriceSide.Above, ["rises"] = PriceSide.Above, ["upwards"] = PriceSide.Above, ["downwards"] = PriceSide.Below,
    };

    private static readonly Dictionary<string, PriceSide> Ranks = new(StringComparer.Ordinal)
    {
        ["lowest"] = PriceSide.Below, ["bottom"] = PriceSide.Below, ["cheapest"] = PriceSide.Below,
        ["highest"] = PriceSide.Above, ["top"] = PriceSide.Above, ["dearest"] = PriceSide.Above,
    };

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "the", "its", "is", "a", "an", "than", "of", "by", "at", "to", "vs", "versus", "against", "from", "in", "within", "last", "past", "own", "other", "others", "for", "on", "sale",
        "when", "if", "it", "goes", "cross", "spread", "standard", "robust", "then", "that", "says", "hourly", "prev", "previous", "over", "time", "s",
    };

    public static bool IsKind(string word, out Sort kind) => Kinds.TryGetValue(word, out kind);

    public static bool IsSide(string word, out PriceSide side) => Sides.TryGetValue(word, out side);

    public static bool IsRank(string word, out PriceSide side) => Ranks.TryGetValue(word, out side);

    public static bool IsFiller(string word) => Fillers.Contains(word);

    public static bool IsDays(string word, out int days)
    {
        days = word switch { "d" or "day" or "days" => 1, "w" or "week" or "weeks" => 7, "month" or "months" => 30, _ => 0 };
        return days > 0;
    }

    public static bool IsHours(string word) => word is "h" or "hr" or "hrs" or "hour" or "hours";

    public static bool IsPercent(string word) => word is "%" or "percent" or "pct";

    public static bool IsDeviations(string word) => word is "deviation" or "deviations" or "sigma" or "sigmas" or "σ" or "sd" or "sds";

    public static bool IsTimes(string word) => word is "times" or "x";

    /// <summary>Copper in a coin, or in thousands or millions of gold; 0 for other words.</summary>
    public static long Coin(string word) => word switch
    {
        "g" or "gold" => 10_000,
        "s" or "silver" => 100,
        "c" or "copper" => 1,
        "k" or "kg" => 10_000_000,
        "m" or "mg" or "mio" => 10_000_000_000,
        _ => 0,
    };
}

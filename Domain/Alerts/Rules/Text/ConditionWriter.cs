using System.Globalization;

namespace DiscordAH.Domain.Alerts;

/// <summary>Writes the canonical text of conditions.</summary>
internal static class ConditionWriter
{
    public static string Write(AlertCondition condition) => condition switch
    {
        AllOf all => Join(all.Parts, " and "),
        AnyOf any => Join(any.Parts, " or "),
        PriceLimit limit => $"price {Side(limit.Side)} {limit.Price}",
        PriceAgainst { Reference: PriceReference.WeightedValue } value => $"{Number(value.Percent)}% {Side(value.Side)} weighted value",
        PriceAgainst trend when trend.Reference == PriceReference.Trend => $"{Number(trend.Percent)}% {Side(trend.Side)} trend of {Days(trend.Days)}",
        PriceAgainst median => $"{Number(median.Percent)}% {Side(median.Side)} median of {Days(median.Days)}",
        PriceRank rank => $"price in {(rank.Side == PriceSide.Below ? "lowest" : "highest")} {Number(rank.Percent)}% of {Days(rank.Days)}",
        PriceOutlier outlier => $"price {Number(outlier.Deviations)} deviations {Side(outlier.Side)} {Days(outlier.Days)}",
        TrendTurn turn => $"trend turns {(turn.Towards == PriceSide.Above ? "up" : "down")} in {Days(turn.Days)}",
        VolatilityBreakout breakout => $"price moves {Number(breakout.Times)} times its usual in {Days(breakout.Days)}",
        SupplyShock shock => $"quantity {Number(shock.Percent)}% {Side(shock.Side)} median of {Days(shock.Days)}",
        RealmSpread spread => $"{Number(spread.Percent)}% {Side(spread.Side)} other realms",
        FirstListing first => $"first listing in {Days(first.Days)}",
        NewLow low => $"new low of {Days(low.Days)}",
        ForecastBelow forecast => string.Create(CultureInfo.InvariantCulture, $"forecast below {forecast.Price} within {forecast.Hours} hours"),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition."),
    };

    /// <summary>A number as people write it: no exponent, no needless noughts, and read back to the last bit.</summary>
    public static string Number(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal) ? value.ToString("F40", CultureInfo.InvariantCulture).TrimEnd('0').TrimEnd('.') : text;
    }

    public static string Side(PriceSide side) => side == PriceSide.Below ? "below" : "above";

    private static string Days(int days) => string.Create(CultureInfo.InvariantCulture, $"{days} days");

    private static string Join(IReadOnlyList<AlertCondition> parts, string word) =>
        string.Join(word, parts.Select(part => part is AllOf or AnyOf ? $"({Write(part)})" : Write(part)));
}

using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>A trend's figures; those that too little data allow are left out.</summary>
internal static class TrendFields
{
    public static List<EmbedField> Of(TrendReport report)
    {
        var trend = report.Trend;
        var fields = new List<EmbedField>(12);
        Add("Price now", report.Current is { Summary: var now } ? GoldText.Of(now.Minimum) : "none on sale");
        if (trend.WeightedValue is { } value) Add("14-day value", GoldText.Of(value) + (TrendWords.AgainstValue(trend) is { } against ? $"\nprice {GoldText.Change(against)}" : ""));
        if (trend.Percentile is { } percentile) Add("In its own history", $"{TrendWords.Place(percentile, trend.Range)}: {TrendWords.Verdict(percentile)} for a buyer");
        if (trend.Change is { } change) Add($"Change {trend.Range.Name()}", GoldText.Change(change));
        if (trend.SlopePerDay is { } slope) Add("Trend a day", TrendWords.Signed(slope) + (trend.SlopeChance is { } chance ? $"\n{TrendWords.Significance(chance)} (chance {TrendWords.Chance(chance)})" : ""));
        if (trend.Momentum is { } momentum) Add("Momentum", $"{TrendWords.Signed(momentum)}\nnewest quarter against all");
        if (trend.Volatility is { } wild) Add("Volatility", $"{TrendWords.Percent(wild)} a day" + (trend.RobustVolatility is { } robust ? $"\n{TrendWords.Percent(robust)} without trolls" : ""));
        if (trend.Average is { } mean) Add("Mean", GoldText.Of(mean) + (trend.Exponential is { } newer ? $"\n{GoldText.Of(newer)} newest weighted" : ""));
        if (trend.Support is { } support) Add("Support", GoldText.Of(support));
        if (trend.Resistance is { } resistance) Add("Resistance", GoldText.Of(resistance));
        if (report.Region is { } region) Add("Region", $"median {GoldText.Of(region.Median)}\non {GoldText.Count(region.Realms)} {(region.Realms == 1 ? "realm" : "realms")}");
        return fields;

        void Add(string name, string text) => fields.Add(new EmbedField(name, text));
    }
}

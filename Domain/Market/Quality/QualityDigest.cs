using System.Globalization;
using System.Text;
using DiscordAH.Domain.Notifications;
using DiscordAH.Domain.Sources;

namespace DiscordAH.Domain.Market;

/// <summary>Puts a day's data quality into one short message: the numbers, and what changed since the day before.</summary>
public static class QualityDigest
{
    private const int Named = 3;
    private const int LongestName = 40;

    // The message is cut at 1,400 characters (NoticeSender); nothing here may come near.
    private const int LongestProblem = 120;

    /// <summary>The message.</summary>
    /// <param name="facts">The day.</param>
    /// <param name="link">Address of the quality page; null for none.</param>
    public static Notice Compose(DigestFacts facts, string? link)
    {
        var text = new StringBuilder();
        var before = facts.Before.ToDictionary(one => one.Market);
        text.AppendLine(Score(facts));
        text.AppendLine(Rejects(facts));
        text.AppendLine(Suspects(facts));
        if (facts.Markets.Count > 0) text.AppendLine(Worst(facts));
        if (Fallen(facts, before) is { } fallen) text.AppendLine(fallen);
        if (Agreement(facts) is { } agreement) text.AppendLine(agreement);
        text.AppendLine(string.Create(
            CultureInfo.InvariantCulture, $"Reports of members: {facts.Made} new, {facts.Accepted} accepted, {facts.Rejected} rejected, {facts.Open} waiting for a verdict."));
        foreach (var state in facts.Sources.Where(state => state.Problem is not null).Take(Named))
            text.AppendLine($"{SourceNames.Title(state.Source)} ({state.Part}): {Clip(state.Problem!, LongestProblem)}");
        return new Notice(string.Create(CultureInfo.InvariantCulture, $"Data quality of {facts.Day:yyyy-MM-dd}"), text.ToString().TrimEnd(), link);
    }

    private static string Score(DigestFacts facts)
    {
        var now = Mean(facts.Markets);
        var change = facts.Before.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({now - Mean(facts.Before):+0.0;-0.0;±0.0} since the day before)");
        return string.Create(CultureInfo.InvariantCulture, $"{facts.Markets.Count} markets measured, mean score {now:0.0} of 100{change}.");
    }

    private static string Rejects(DigestFacts facts)
    {
        var (rejected, all) = Rejected(facts.Markets);
        var (beforeRejected, beforeAll) = Rejected(facts.Before);
        var change = beforeAll == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" (the day before {beforeRejected:N0})");
        return string.Create(CultureInfo.InvariantCulture, $"{all:N0} auctions came, {rejected:N0} were left out{change}.");
    }

    private static string Suspects(DigestFacts facts)
    {
        var gaps = facts.Markets.Count(one => one.Gaps > TimeSpan.Zero);
        var change = facts.Before.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" (the day before {facts.Before.Sum(one => (long)one.Suspects):N0})");
        return string.Create(CultureInfo.InvariantCulture, $"{facts.Markets.Sum(one => (long)one.Suspects):N0} suspect prices{change}; {gaps} markets with gaps in the last seven days.");
    }

    private static string Worst(DigestFacts facts) => "Lowest scores: " + string.Join(", ", facts.Markets
        .OrderBy(one => one.Score).ThenBy(one => one.Market.Value).Take(Named)
        .Select(one => string.Create(CultureInfo.InvariantCulture, $"{Name(facts, one.Market)} {one.Score}"))) + ".";

    private static string? Fallen(DigestFacts facts, Dictionary<MarketId, MarketQuality> before)
    {
        var fallen = facts.Markets
            .Where(one => before.TryGetValue(one.Market, out var old) && old.Score - one.Score >= 5)
            .OrderByDescending(one => before[one.Market].Score - one.Score).ThenBy(one => one.Market.Value)
            .Take(Named)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{Name(facts, one.Market)} {before[one.Market].Score} → {one.Score}"))
            .ToList();
        return fallen.Count == 0 ? null : $"Fell most: {string.Join(", ", fallen)}.";
    }

    // The region-wide markets alone: a realm may well differ from the region's mean.
    private static string? Agreement(DigestFacts facts)
    {
        var told = facts.Markets.Where(one => one.Market.IsCommodities && one.Agreement is not null).OrderByDescending(one => one.Market.Value)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{Name(facts, one.Market)} {Math.Exp(one.Agreement!.Median) - 1:0 %} apart in the median of {one.Agreement.Goods:N0} goods"))
            .ToList();
        return told.Count == 0 ? null : $"Against {SourceNames.Title(SourceNames.Tsm)}: {string.Join(", ", told)}.";
    }

    private static (long Rejected, long All) Rejected(IReadOnlyList<MarketQuality> markets) =>
        (markets.Sum(one => one.Tally.Rejected), markets.Sum(one => one.Tally.Accepted + one.Tally.Rejected));

    private static double Mean(IReadOnlyList<MarketQuality> markets) => markets.Count == 0 ? 0 : markets.Average(one => one.Score);

    private static string Name(DigestFacts facts, MarketId market) => Clip(facts.Names.GetValueOrDefault(market, $"market {market}"), LongestName);

    private static string Clip(string text, int most) => text.Length <= most ? text : text[..(most - 1)].TrimEnd() + "…";
}

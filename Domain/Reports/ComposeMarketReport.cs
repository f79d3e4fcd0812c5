using System.Globalization;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Domain.Reports;

/// <summary>Puts a profession's market into a report: words, figures, charts and tables.</summary>
public static class ComposeMarketReport
{
    /// <summary>Goods drawn at most: the busiest materials and the most profitable products.</summary>
    public const int MaxCharts = 12;

    /// <summary>Composes it.</summary>
    /// <param name="market">The reckoned market.</param>
    /// <param name="histories">Histories of the goods of <see cref="Goods"/>; those that are missing are not drawn.</param>
    public static Report Run(MarketReport market, IReadOnlyList<GoodHistory> histories)
    {
        var name = market.Profession.Name.English;
        var tiers = market.Crafts.Select(craft => craft.TierName).Distinct(StringComparer.Ordinal).ToList();
        return new Report(
            $"{name} market on {market.Realm.Name}",
            tiers.Count is > 0 and <= 3 ? string.Join(" · ", tiers) : $"{Count(market.Crafts.Count)} crafts of {name}",
            CoverLines(market),
            market.GeneratedAt,
            market.DataUntil,
            [
                new ReportSection("Key figures", [.. MarketFigures.Of(market)], OnNewPage: true),
                new ReportSection("What to buy now", [.. OpportunityBlocks.Of(market)], OnNewPage: true),
                new ReportSection("Most profitable crafts", [.. CraftBlocks.Best(market)], OnNewPage: true),
                new ReportSection("Materials", [.. MaterialBlocks.Of(market, histories)], OnNewPage: true),
                new ReportSection("Price history", [.. HistoryBlocks.Of(market, histories)], OnNewPage: true),
                new ReportSection("All crafts", [.. CraftBlocks.All(market)], OnNewPage: true),
                new ReportSection("What was left out, and why", [.. SourceBlocks.LeftOut(market)], OnNewPage: true),
                new ReportSection("What the figures mean", [SourceBlocks.Definitions]),
                new ReportSection("Sources and age of the data", [.. SourceBlocks.Sources(market, histories)]),
            ]);
    }

    /// <summary>The goods whose history belongs in the report, each once: half of them materials, half products.</summary>
    public static IReadOnlyList<(MarketId Market, VariantKey Variant, string Name)> Goods(MarketReport market)
    {
        var materials = market.Materials.Where(material => material.Quantity > 0)
            .OrderByDescending(material => material.SoldPerDay ?? 0).ThenByDescending(material => material.Recipes)
            .Select(material => (material.Market, material.Variant, material.Name)).Take(MaxCharts / 2);
        var products = market.Crafts.Where(craft => craft is { Profit: not null, Suspicion: null }).Select(craft => (craft.Market, craft.Product, craft.Name));
        return [.. materials.Concat(products).DistinctBy(good => (good.Item1, good.Item2)).Take(MaxCharts)];
    }

    private static List<string> CoverLines(MarketReport market)
    {
        var lines = new List<string> { $"{market.Realm.Name} ({market.Realm.Region.Slug().ToUpperInvariant()})" };
        if (!string.Equals(market.MarketName, market.Realm.Name, StringComparison.Ordinal)) lines.Add($"Auction house shared by {market.MarketName}");
        lines.Add($"{Count(market.Crafts.Count)} crafts, {Count(market.Materials.Count)} materials, {Count(market.Opportunities.Count)} buying opportunities");
        return lines;
    }

    private static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}

using DiscordAH.Domain.Professions;

namespace DiscordAH.Domain.Reports;

/// <summary>What is cheap now.</summary>
internal static class OpportunityBlocks
{
    public static IEnumerable<ReportBlock> Of(MarketReport market)
    {
        if (market.Opportunities.Count == 0)
        {
            yield return new ReportText("No material is cheap enough now, in quantity and with sales, to be worth buying ahead.");
            yield break;
        }

        yield return new ReportText("Materials that cost less than they usually do, are on sale in quantity and are wanted; the greatest expected saving first.");
        yield return new ReportBarChart(
            "Expected saving", [.. market.Opportunities.Take(10).Select(one => new ReportBar(one.Name, one.Saving.Value, ReportMoney.Of(one.Saving)))]);
        var withNeeds = market.Opportunities.Any(one => one.Needed is not null);
        yield return new ReportTable(
            "All of them",
            [
                new ReportColumn("Material", 2.2), ReportColumn.Number("Units"), ReportColumn.Number("Costs now"), ReportColumn.Number("Usually"), ReportColumn.Number("Saving"),
                ReportColumn.Number("Cheaper hours"), ReportColumn.Number("Sold a day"), .. withNeeds ? [ReportColumn.Number("Needed")] : Array.Empty<ReportColumn>(), new ReportColumn("Why", 2.6),
            ],
            [.. market.Opportunities.Select(one => Row(one, withNeeds))]);
    }

    private static IReadOnlyList<string> Row(BuyingOpportunity one, bool withNeeds) =>
    [
        one.Name, ReportMoney.Count(one.Units), ReportMoney.Of(one.Average), ReportMoney.Of(one.Usual), ReportMoney.Of(one.Saving), ReportMoney.Share(one.Percentile),
        ReportMoney.Count(one.SoldPerDay), .. withNeeds ? [ReportMoney.Count(one.Needed)] : Array.Empty<string>(), one.Reason,
    ];
}

using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Domain.Reports;

/// <summary>The market in a dozen numbers and a few sentences.</summary>
internal static class MarketFigures
{
    public static IEnumerable<ReportBlock> Of(MarketReport market)
    {
        var reckoned = market.Crafts.Where(craft => craft.Profit is not null).ToList();
        var trusted = reckoned.Where(craft => craft.Suspicion is null).ToList();
        var gains = trusted.Where(craft => craft.Profit!.Value > Copper.Zero).ToList();
        var best = trusted.MaxBy(craft => craft.Profit);
        var busiest = trusted.Where(craft => craft.SoldPerDay > 0).MaxBy(craft => craft.SoldPerDay);
        yield return new ReportFigures(
        [
            new ReportFigure("Crafts that gain", $"{ReportMoney.Count(gains.Count)} of {ReportMoney.Count(trusted.Count)}", "with known cost and a price that nothing speaks against"),
            new ReportFigure("Most profitable craft", ReportMoney.Of(best?.Profit), best is null ? "no craft could be reckoned" : $"{best.Name}, {ReportMoney.Share(best.Margin)} of its cost"),
            new ReportFigure("Median profit", ReportMoney.Of(Median(trusted)), "of one craft, after cut and deposit"),
            new ReportFigure("Sells fastest", busiest is null ? ReportMoney.None : $"{ReportMoney.Count(busiest.SoldPerDay)} a day", busiest?.Name ?? "sales are not known yet"),
            new ReportFigure("Cheap now", ReportMoney.Count(market.Opportunities.Count), "materials below their own usual price, in quantity"),
            new ReportFigure("Possible saving", ReportMoney.Of(Sum(market.Opportunities)), "over all of them, against the usual price"),
            new ReportFigure("Materials on sale", $"{ReportMoney.Count(market.Materials.Count(material => material.Quantity > 0))} of {ReportMoney.Count(market.Materials.Count)}", "used by the profession's recipes"),
            new ReportFigure("Not to be trusted", ReportMoney.Count(reckoned.Count - trusted.Count), "crafts with a suspect price, marked in the tables"),
            new ReportFigure("Left out", ReportMoney.Count(market.LeftOut.Sum(reason => reason.Recipes)), "recipes that could not be reckoned; the reasons are at the end"),
        ]);
        foreach (var sentence in Sentences(market, gains)) yield return new ReportText(sentence);
        var top = gains.OrderByDescending(craft => craft.Profit).Take(15).ToList();
        if (top.Count > 0) yield return new ReportBarChart("Profit of one craft, the best of them", [.. top.Select(craft => new ReportBar(craft.Name, craft.Profit!.Value.Value, ReportMoney.Of(craft.Profit)))]);
    }

    private static IEnumerable<string> Sentences(MarketReport market, List<CraftProfit> gains)
    {
        var known = market.Materials.Where(material => material.Trend is not null).ToList();
        var rising = known.Count(material => material.Trend!.State == TrendState.Rising);
        var falling = known.Count(material => material.Trend!.State is TrendState.Falling);
        if (known.Count > 0)
            yield return $"Of {ReportMoney.Count(known.Count)} materials with a trend over 14 days {ReportMoney.Count(rising)} are rising and {ReportMoney.Count(falling)} falling; the rest moves to no clear side.";
        var selling = gains.Count(craft => craft.SoldPerDay >= 1);
        yield return gains.Count == 0
            ? "No craft with a trusted price gains at the prices of this moment; sell the materials instead, or wait."
            : $"Of the {ReportMoney.Count(gains.Count)} crafts that gain, {ReportMoney.Count(selling)} sell at least once a day. A high profit on a good that hardly sells is worth little: read profit and sales together.";
    }

    private static Copper? Median(List<CraftProfit> crafts)
    {
        if (crafts.Count == 0) return null;
        var sorted = crafts.Select(craft => craft.Profit!.Value.Value).Order().ToList();
        var middle = sorted.Count / 2;
        return new Copper(sorted.Count % 2 == 1 ? sorted[middle] : (long)(((Int128)sorted[middle - 1] + sorted[middle]) / 2));
    }

    private static Copper Sum(IReadOnlyList<BuyingOpportunity> opportunities)
    {
        Int128 sum = 0;
        foreach (var one in opportunities) sum += one.Saving.Value;
        return new Copper((long)Int128.Clamp(sum, long.MinValue, long.MaxValue));
    }
}

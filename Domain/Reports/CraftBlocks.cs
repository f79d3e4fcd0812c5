using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Domain.Reports;

/// <summary>Crafts: the best with their recipe, and all of them.</summary>
internal static class CraftBlocks
{
    private const int Top = 25;

    public static IEnumerable<ReportBlock> Best(MarketReport market)
    {
        var best = market.Crafts.Where(craft => craft is { Profit: { } profit, Suspicion: null } && profit > Copper.Zero).OrderByDescending(craft => craft.Profit).Take(Top).ToList();
        if (best.Count == 0)
        {
            yield return new ReportText("No craft with a trusted price gains at the prices of this moment.");
            yield break;
        }

        yield return new ReportText($"The {ReportMoney.Count(best.Count)} crafts with the highest profit among those whose price nothing speaks against, with what goes in. Costs are at depth: what so many units really cost, from the cheapest up.");
        yield return new ReportTable(
            "Best crafts",
            [
                new ReportColumn("Recipe", 2), new ReportColumn("What goes in", 3.2), ReportColumn.Number("Cost"), ReportColumn.Number("Brings"), ReportColumn.Number("Profit"), ReportColumn.Number("Margin"),
                ReportColumn.Number("Sold a day"),
            ],
            [.. best.Select(craft => (IReadOnlyList<string>)
            [
                Name(craft), Inputs(craft), ReportMoney.Of(craft.Cost), ReportMoney.Of(Brings(craft)), ReportMoney.Of(craft.Profit), ReportMoney.Share(craft.Margin), ReportMoney.Count(craft.SoldPerDay),
            ])]);
        var loved = best.Where(craft => craft.SoldPerDay > 0).OrderByDescending(craft => craft.SoldPerDay).Take(10).ToList();
        if (loved.Count > 1)
            yield return new ReportBarChart("Units sold a day, of these", [.. loved.Select(craft => new ReportBar(craft.Name, craft.SoldPerDay ?? 0, ReportMoney.Count(craft.SoldPerDay)))]);
    }

    public static IEnumerable<ReportBlock> All(MarketReport market)
    {
        yield return new ReportText("Every recipe whose product and materials are known, most profit first. A remark says why a price is not to be trusted.");
        if (market.Crafts.Count == 0) yield break;
        // Columns that would say the same in every row only take room.
        var (withTier, withRemark) = (market.Crafts.Select(craft => craft.TierName).Distinct(StringComparer.Ordinal).Count() > 1, market.Crafts.Any(craft => craft.Suspicion is not null));
        yield return new ReportTable(
            "",
            [
                new ReportColumn("Recipe", 3), .. Only(withTier, new ReportColumn("Tier", 1.6)), ReportColumn.Number("Cost"), ReportColumn.Number("Unit price"), ReportColumn.Number("Deposit"),
                ReportColumn.Number("Profit"), ReportColumn.Number("Margin"), ReportColumn.Number("Sold a day"), ReportColumn.Number("Sell rate"), .. Only(withRemark, new ReportColumn("Remark", 1.8)),
            ],
            [.. market.Crafts.Select(craft => (IReadOnlyList<string>)
            [
                Name(craft), .. Only(withTier, craft.TierName), ReportMoney.Of(craft.Cost), ReportMoney.Of(craft.UnitPrice), ReportMoney.Of(craft.Deposit), ReportMoney.Of(craft.Profit),
                ReportMoney.Share(craft.Margin), ReportMoney.Count(craft.SoldPerDay), ReportMoney.Share(craft.SaleRate), .. Only(withRemark, craft.Suspicion ?? ""),
            ])]);
    }

    private static IEnumerable<T> Only<T>(bool wanted, T value) => wanted ? [value] : [];

    private static string Name(CraftProfit craft) =>
        craft.Units is > 0 and not 1 ? string.Create(CultureInfo.InvariantCulture, $"{craft.Name} (makes {craft.Units:0.##})") : craft.Name;

    private static string Inputs(CraftProfit craft) => craft.Inputs.Count == 0
        ? ReportMoney.None
        : string.Join(", ", craft.Inputs.Select(input => string.Create(CultureInfo.InvariantCulture, $"{input.Quantity:#,0} {input.Name}{(input.IsVendor ? " (vendor)" : "")}")));

    // What the units sell for before cut and deposit.
    private static Copper? Brings(CraftProfit craft)
    {
        if (craft.UnitPrice is not { } price) return null;
        var total = price.Value * craft.Units;
        return double.IsFinite(total) && Math.Abs(total) < long.MaxValue / 2.0 ? new Copper((long)Math.Round(total)) : null;
    }
}

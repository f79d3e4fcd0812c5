using System.Globalization;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Domain.Reports;

/// <summary>What stands behind the numbers.</summary>
internal static class SourceBlocks
{
    /// <summary>Every figure of the report in a sentence.</summary>
    public static ReportTable Definitions { get; } = new(
        "",
        [new ReportColumn("Figure", 1), new ReportColumn("What it is", 3.4)],
        [
            ["Cost", "What all inputs of one craft cost, bought at depth: so many units from the cheapest auction up, or at a vendor where that is cheaper."],
            ["Unit price", "What a unit of the product sells for by the newest snapshot of its auction house."],
            ["Brings", "Unit price times the units one craft makes on average, before cut and deposit."],
            ["Deposit", "Deposit expected to be lost until the product sells: the deposit of one listing times the listings that are likely to run out."],
            ["Profit", "Unit price times units, less the auction house's cut of 5 %, less the deposit, less the cost."],
            ["Margin", "Profit as a share of the cost."],
            ["Median profit", "Half of the crafts with a trusted price bring this or less."],
            ["Sold a day", "Units a day, inferred from which auctions are gone in the next snapshot; Blizzard publishes no sales."],
            ["Sell rate", "Share of ended auctions that sold, inferred likewise; relisted ones are not counted."],
            ["Costs now", "Cheapest unit price with a buyout in the newest snapshot; for what to buy, the average of the units listed."],
            ["Usually, 14-day value", "Market value of the last 14 days, weighted towards the newest days."],
            ["Saving", "Units times the usual price less what they cost now."],
            ["Cheaper hours", "Share of the last 14 days' hours in which the price was lower than now; ties count half. 0 % is the cheapest it was."],
            ["Trend", "The 14-day state in a word: rising and falling only where chance alone hardly explains it."],
            ["Change", "Change of the minimum price over 14 days."],
            ["Swings a day", "How much the price typically moves in a day, from the median absolute deviation of its hourly changes, which single odd prices do not move."],
            ["Expected, 80 % between", "The forecast's value and the range that the price is to lie in four times out of five, judged by how far past forecasts were off."],
            ["Error (MASE)", "Mean error of the method on hours it had not seen, against the error of \"it stays as it is\" on the past: below 1 is better."],
            ["Not to be trusted", "Prices with a reason to doubt them, such as a single listing far from what was usual; left out of rankings and medians, kept in the full table."],
        ]);

    public static IEnumerable<ReportBlock> LeftOut(MarketReport market)
    {
        var recipes = market.LeftOut.Sum(reason => reason.Recipes);
        if (recipes == 0)
        {
            yield return new ReportText("Nothing: every recipe of the profession could be reckoned.");
            yield break;
        }

        yield return new ReportText($"{ReportMoney.Count(recipes)} recipes are not in the tables. A recipe is never reckoned with a guess in it.");
        yield return new ReportTable(
            "", [new ReportColumn("Reason", 4), ReportColumn.Number("Recipes")],
            [.. market.LeftOut.OrderByDescending(reason => reason.Recipes).Select(reason => (IReadOnlyList<string>)[reason.Reason, ReportMoney.Count(reason.Recipes)])],
            ["Together", ReportMoney.Count(recipes)]);
    }

    public static IEnumerable<ReportBlock> Sources(MarketReport market, IReadOnlyList<GoodHistory> histories)
    {
        var days = histories.Select(history => history.Days.Count).DefaultIfEmpty(0).Max();
        yield return new ReportTable(
            "",
            [new ReportColumn("What", 1.2), new ReportColumn("From where", 3)],
            [
                ["Auctions", $"Blizzard's Battle.net API: the auction house of {market.MarketName} and the region's commodities, a snapshot about every hour"],
                ["Newest data", $"The older of the two newest snapshots is of {Moment(market.DataUntil)}, {ReportMoney.Span(market.GeneratedAt - market.DataUntil)} before this report was made ({Moment(market.GeneratedAt)})"],
                ["Recipes", $"Battle.net's static data (build {market.Profession.Build}), and the program's own list for what Blizzard leaves out"],
                ["History", days == 0 ? "None is kept yet" : $"The program's own record of these snapshots; up to {ReportMoney.Count(days)} days are drawn"],
                ["Sales", "Inferred by the program from one snapshot to the next"],
            ]);
        yield return new ReportText("This report is made from the data above by fixed rules; the same data give the same report. World of Warcraft and Battle.net are trademarks of Blizzard Entertainment, Inc., which has no part in this report.");
    }

    private static string Moment(DateTimeOffset at) => at.ToUniversalTime().ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}

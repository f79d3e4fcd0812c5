using DiscordAH.Domain.Common;
using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Domain.Reports;

namespace DiscordAH.Infrastructure.Tests.Reports;

/// <summary>A profession's market made by hand, as large as a real one.</summary>
internal static class SampleMarket
{
    public static Realm Realm { get; } = new(52, new MarketId(3676), Region.Us, "area-52", "Area 52", "Area 52", "enUS", "America/New_York", "United States");

    public static MarketId Commodities { get; } = MarketId.Commodities(Region.Us);

    public static MarketReport Of(int crafts = 140, int materials = 60, int opportunities = 12)
    {
        var random = new Random(11);
        return new MarketReport(
            new Profession(171, LocalName.Of("Alchemy"), true, null, "12.0.7_67808"), Realm, "Area 52", SampleReports.Now.AddMinutes(-38), SampleReports.Now,
            [.. Enumerable.Range(0, crafts).Select(i => Craft(i, random)).OrderByDescending(craft => craft.Profit?.Value ?? long.MinValue)],
            [.. Enumerable.Range(0, materials).Select(i => Material(i, random))],
            [.. Enumerable.Range(0, opportunities).Select(i => Opportunity(i, random))],
            [("Blizzard does not tell the product", 31), ("An input has never been on sale", 7), ("The product has no price", 4)]);
    }

    public static IReadOnlyList<GoodHistory> Histories(MarketReport market) => [.. ComposeMarketReport.Goods(market).Select((good, i) => new GoodHistory(good.Market, good.Variant, Days(i), i % 2 == 0 ? Forecast(good.Market, good.Variant, i) : null))];

    public static IReadOnlyList<PriceBar> Days(int seed) =>
    [
        .. Enumerable.Range(0, 60).Where(day => day is < 20 or > 22).Select(day =>
        {
            var from = new DateTimeOffset(SampleReports.Now.Date.AddDays(day - 60), TimeSpan.Zero);
            var mean = 100_000 + (seed * 20_000) + (long)(30_000 * Math.Sin((day + seed) / 5.0));
            return new PriceBar(from, from.AddDays(1), new Copper(mean), new Copper(mean + 9_000), new Copper(mean - 12_000), new Copper(mean), new Copper(mean), new Copper(mean + 4_000), 5000, 60, 1, 1, 1200);
        }),
    ];

    public static string ItemName(int i) => i % 9 == 0 ? SampleReports.HardNames[i / 9 % SampleReports.HardNames.Length] : $"{(i % 3 == 0 ? "Flask" : i % 3 == 1 ? "Potion" : "Phial")} of {new[] { "Alchemical Chaos", "Tempered Swiftness", "Saving Graces", "Truesight", "Concentrated Ingenuity" }[i % 5]} {i}";

    private static CraftProfit Craft(int i, Random random)
    {
        var cost = Copper.FromGold(random.Next(5, 4000));
        var price = new Copper((long)(cost.Value * (0.7 + random.NextDouble())));
        var profit = new Copper((price.Value * 95 / 100) - cost.Value - 1500);
        return new CraftProfit(
            9000 + i, ItemName(i), "Khaz Algar Alchemy", i % 4 == 0 ? Realm.Market : Commodities, VariantKey.Plain(new ItemId(210_000 + i)), i % 5 == 0 ? 2.5 : 1,
            [new CraftInput(new ItemId(1), "Mycobloom", 8, Copper.FromGold(12), false), new CraftInput(new ItemId(2), "Ведьмин цвет", 3, Copper.FromGold(3), false), new CraftInput(new ItemId(3), "Crystal Vial", 1, new Copper(400), true)],
            cost, price, new Copper(1500), profit, (double)profit.Value / cost.Value, i % 6 == 0 ? null : random.NextDouble() * 900, random.NextDouble(),
            i % 17 == 0 ? "One listing stands far below all others." : null);
    }

    private static MaterialPrice Material(int i, Random random) => new(
        Commodities, VariantKey.Plain(new ItemId(220_000 + i)), ItemName(i + 100), random.Next(1, 40), new Copper(random.Next(500, 900_000)), random.Next(1, 900_000),
        i % 7 == 0 ? null : new PriceTrend(TrendRange.Fortnight, SampleReports.Now, 300, new Copper(9000), (TrendState)(1 + (i % 6)), random.NextDouble() - 0.5, new Copper(9000), new Copper(9000), new Copper(9500), 0.01, 0.02, 0.1, 0.2, 0.12, random.NextDouble(), 0.4, null, null),
        random.NextDouble() * 9000);

    private static BuyingOpportunity Opportunity(int i, Random random) => new(
        Commodities, VariantKey.Plain(new ItemId(220_000 + i)), ItemName(i + 100), random.Next(10, 9000), new Copper(8000), new Copper(11_000), new Copper(random.Next(100_000, 90_000_000)), random.NextDouble() * 0.1, 800, null,
        "Costs less than in 96 % of the last 14 days' hours, and 800 a day are sold.");

    private static PriceForecast Forecast(MarketId market, VariantKey variant, int i) => new(
        market, variant, SampleReports.Now, "theta", 1, i % 4 == 0, 0.81, 1, 0.97,
        [.. Enumerable.Range(1, 72).Select(hour => new ForecastPoint(SampleReports.Now.AddHours(hour), new Copper(100_000 + (hour * 100)), new Copper(90_000), new Copper(120_000), new Copper(80_000), new Copper(140_000)))], null, null);
}

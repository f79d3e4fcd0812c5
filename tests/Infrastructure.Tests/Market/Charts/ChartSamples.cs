using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Tests.Market.Charts;

internal static class ChartSamples
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 20, 15, 0, TimeSpan.Zero);

    public static PriceReport Report(
        PriceRange range = PriceRange.Week,
        string name = "Mycobloom (Quality 2)",
        string realm = "Area 52",
        IReadOnlyList<PricePoint>? series = null,
        params (DateTimeOffset From, DateTimeOffset To)[] gaps)
    {
        series ??= Walk(range, 125_000, 3);
        var variant = VariantKey.Plain(new ItemId(210797));
        var last = series.LastOrDefault();
        var current = last.Quantity > 0
            ? new CurrentPrice(new MarketId(3676), new VariantSummary(variant, last.Minimum, last.MarketValue, last.Median, last.Quantity, last.Auctions, 0, []), last.At)
            : null;
        return new PriceReport(
            new Item(variant.Item, name, new Dictionary<string, string>(), "COMMON", 70, 7, 9, "Tradeskill", "Herb", Copper.Zero, null),
            variant,
            name,
            [],
            new Realm(3676, new MarketId(3676), Region.Us, "area-52", realm, realm, "enUS", "America/New_York", ""),
            new MarketId(3676),
            realm,
            current,
            series.Where(point => point.Quantity > 0).Select(point => (PricePoint?)point).LastOrDefault(),
            Now,
            0.042,
            -0.113,
            range,
            Now - range.Length(),
            Now,
            series,
            gaps);
    }

    public static PricePoint Point(DateTimeOffset at, long minimum, long market, long quantity) =>
        new(at, new Copper(minimum), new Copper(market), new Copper(market), quantity, (int)Math.Min(quantity, 400));

    /// <summary>A price that wanders, changing every hour.</summary>
    public static IReadOnlyList<PricePoint> Walk(PriceRange range, double start, int seed)
    {
        var random = new Random(seed);
        var price = start;
        var quantity = 5000.0;
        var points = new List<PricePoint>();
        for (var at = Now - range.Length(); at < Now; at += TimeSpan.FromHours(1))
        {
            price *= 1 + ((random.NextDouble() - 0.5) * 0.06);
            quantity = Math.Max(50, quantity * (1 + ((random.NextDouble() - 0.5) * 0.2)));
            points.Add(Point(at, (long)price, (long)(price * 1.08), (long)quantity));
        }

        return points;
    }
}

using DiscordAH.Domain.Common;
using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Market;

namespace DiscordAH.TestKit.Market;

/// <summary>Hand-made trends, forecasts and comparisons for the tests of what people see. The same seed gives the same numbers.</summary>
public static class InsightSamples
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 20, 15, 0, TimeSpan.Zero);
    public static readonly MarketId Area52 = new(3676);
    public static readonly VariantKey Mycobloom = VariantKey.Plain(new ItemId(210797));

    public static Realm Realm(string name = "Area 52") => new(3676, Area52, Region.Us, "area-52", name, name, "enUS", "America/New_York", "");

    public static Item Item(string name = "Mycobloom") =>
        new(Mycobloom.Item, name, new Dictionary<string, string>(), "COMMON", 70, 7, 9, "Tradeskill", "Herb", Copper.Zero, null);

    public static PriceTrend Trend(TrendRange range = TrendRange.Fortnight, TrendState state = TrendState.Falling, long last = 125_678) => new(
        range, Now.AddMinutes(-20), (int)range.Length().TotalHours, new Copper(last), state, -0.113, new Copper(131_200), new Copper(128_900), new Copper(135_100),
        -0.012, 0.003, -0.021, 0.048, 0.041, 0.17, -1.12, new Copper(118_000), new Copper(149_900));

    /// <summary>Bars that wander down to <paramref name="last"/>: hours up to 14 days, days beyond.</summary>
    public static IReadOnlyList<PriceBar> Bars(TrendRange range, long last, int seed = 3, int missingFrom = -1, int missing = 0)
    {
        var random = new Random(seed);
        var level = range.Length() > TimeSpan.FromDays(14) ? PriceGranularity.Day : PriceGranularity.Hour;
        var starts = new List<DateTimeOffset>();
        for (var at = level.Start(Now - range.Length()); at < Now; at = level.Next(at)) starts.Add(at);
        var prices = new double[starts.Count];
        var price = (double)last;
        for (var i = starts.Count - 1; i >= 0; i--)
        {
            prices[i] = price;
            price *= 1 + ((random.NextDouble() - 0.485) * (level == PriceGranularity.Day ? 0.08 : 0.04));
        }

        var bars = new List<PriceBar>();
        for (var i = 0; i < starts.Count; i++)
        {
            if (i >= missingFrom && i < missingFrom + missing) continue;
            var wide = level == PriceGranularity.Day ? 0.06 : 0.01;
            Copper close = new((long)prices[i]), low = new((long)(prices[i] * (1 - wide))), high = new((long)(prices[i] * (1 + wide)));
            bars.Add(new PriceBar(starts[i], level.Next(starts[i]), close, high, low, close, close, close, 5000, 200, 1, 1));
        }

        return bars;
    }

    public static IReadOnlyList<TrendPoint> Averages(IReadOnlyList<PriceBar> bars)
    {
        var points = new List<TrendPoint>();
        var window = Math.Max(2, bars.Count / 4);
        var smooth = bars.Count == 0 ? 0 : (double)(bars[0].Close?.Value ?? 0);
        for (var i = 0; i < bars.Count; i++)
        {
            smooth += ((bars[i].Close?.Value ?? smooth) - smooth) * 2 / (window + 1);
            Copper? simple = i + 1 < window ? null : new Copper((long)bars.Skip(i + 1 - window).Take(window).Average(bar => bar.Close?.Value ?? 0));
            points.Add(new TrendPoint(bars[i].To > Now ? Now : bars[i].To, simple, new Copper((long)smooth)));
        }

        return points;
    }

    public static PriceForecast Forecast(long last = 125_678, bool beats = true, int hours = 48, ForecastRecord? record = null, ForecastRecord? overall = null) => new(
        Area52, Mycobloom, Now.AddMinutes(-20), beats ? "theta" : "naive", 1, beats, beats ? 0.79 : 1, 1, 1.12,
        [
            .. Enumerable.Range(1, hours).Select(hour =>
            {
                var middle = last * (1 - (beats ? 0.0012 * hour : 0));
                var wide = 0.012 * Math.Sqrt(hour);
                return new ForecastPoint(
                    Now.AddMinutes(-20).AddHours(hour), new Copper((long)middle), new Copper((long)(middle * (1 - wide))), new Copper((long)(middle * (1 + wide))),
                    new Copper((long)(middle * (1 - (1.7 * wide)))), new Copper((long)(middle * (1 + (1.7 * wide)))));
            }),
        ],
        record, overall);

    /// <summary>Cheap on Tuesday nights, dear on Sunday evenings.</summary>
    public static PriceSeason Season() => new(
        [.. Enumerable.Range(0, 168).Select(i => 1 + (0.05 * Math.Sin(((i % 24) - 8) / 24.0 * 2 * Math.PI)) + (0.03 * Math.Sin(((i / 24) - 3) / 7.0 * 2 * Math.PI)))], 7.5, 0.084);

    public static TrendReport Report(
        TrendRange range = TrendRange.Fortnight, TrendState state = TrendState.Falling, string name = "Mycobloom (Quality 2)", string realm = "Area 52", long last = 125_678,
        bool onSale = true, bool season = false, bool beats = true, ForecastRecord? record = null, IReadOnlyList<PriceBar>? bars = null)
    {
        bars ??= Bars(range, last);
        return new TrendReport(
            Item(name), Mycobloom, name, Realm(realm), Area52, realm,
            onSale ? new CurrentPrice(Area52, new VariantSummary(Mycobloom, new Copper(last), new Copper(last), new Copper(last), 4321, 65, 0, []), Now.AddMinutes(-20)) : null,
            Now.AddMinutes(-20), Now - range.Length(), Now,
            onSale ? Trend(range, state, last) : Trend(range, TrendState.Unknown, last) with { Last = null, Percentile = null, ZScore = null },
            bars, Averages(bars), season ? Season() : null,
            new RegionPrice(Region.Us, Mycobloom, 84, new Copper(90_000), new Copper(118_000), new Copper(131_000), new Copper(152_000), 120_000),
            onSale ? Forecast(last, beats, record: record) : null);
    }

    /// <summary>Nothing is known but one hour of one price.</summary>
    public static TrendReport OneHour() => Report(TrendRange.Week, TrendState.Unknown, bars: [.. Bars(TrendRange.Week, 125_678).TakeLast(1)]) with
    {
        Trend = new PriceTrend(TrendRange.Week, Now, 1, new Copper(125_678), TrendState.Unknown, null, null, null, null, null, null, null, null, null, null, null, null, null),
        Averages = [], Forecast = null, Region = null,
    };

    /// <summary>Realms of a region, prices spread as they are in the wild; the last few sell none, one is suspect.</summary>
    public static ServerComparison Comparison(int realms = 93, int without = 5, string name = "Bow of Searing Arrows", Func<int, string>? names = null, long from = 4_200_000)
    {
        var random = new Random(7);
        names ??= i => i == 40 ? "Area 52" : $"Realm number {i}";
        var prices = Enumerable.Range(0, Math.Max(0, realms - without)).Select(_ => (long)(from * Math.Exp((random.NextDouble() + random.NextDouble() - 1) * 0.9))).Order().ToList();
        if (prices.Count > 4) prices[0] /= 40;
        if (prices.Count > 4) prices[^1] *= 60;
        var summary = prices.Count == 0 ? null : new RegionPrice(
            Region.Us, Mycobloom, prices.Count, new Copper(prices[0]), new Copper(prices[prices.Count / 4]), new Copper(prices[prices.Count / 2]), new Copper(prices[prices.Count * 3 / 4]), 12_345);
        var offers = Enumerable.Range(0, realms).Select(i => i < prices.Count
            ? new RealmOffer(
                i == 40 ? Area52 : new MarketId(100 + i), names(i), Now.AddMinutes(-25), new Copper(prices[i]), 3 + (i * 17 % 90), 2 + (i % 5),
                (prices[i] - (double)summary!.Median.Value) / summary.Median.Value, null, null,
                i == 0 && prices.Count > 4 ? "less than a tenth of the region's median" : null)
            : new RealmOffer(new MarketId(100 + i), names(i), Now.AddMinutes(-25), null, 0, 0, null, i % 2 == 0 ? Now.AddDays(-3) : null, i % 2 == 0 ? new Copper(5_550_000) : null, null)).ToList();
        return new ServerComparison(Item(name), Mycobloom, name, [], Region.Us, summary, offers, false);
    }

    public static ServerComparison Commodity(bool onSale = true) => new(
        Item(), Mycobloom, "Mycobloom (Quality 2)", [], Region.Us, null,
        [new RealmOffer(MarketId.Commodities(Region.Us), "Commodities (US)", Now.AddMinutes(-25), onSale ? new Copper(125_678) : null, onSale ? 412_000 : 0, 3210, onSale ? 0 : null, null, null, null)],
        true);
}

using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Charts;
using DiscordAH.TestKit.Market;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Tests.Market.Charts;

public sealed class TrendChartsTests
{
    private static readonly Dictionary<string, TrendReport> Cases = new()
    {
        ["falling"] = InsightSamples.Report(season: true),
        ["day"] = InsightSamples.Report(TrendRange.Day, TrendState.Volatile),
        ["week-gap"] = InsightSamples.Report(TrendRange.Week, TrendState.Rising, bars: InsightSamples.Bars(TrendRange.Week, 125_678, missingFrom: 60, missing: 30)),
        ["month"] = InsightSamples.Report(TrendRange.Month, TrendState.Bottoming),
        ["quarter-no-better"] = InsightSamples.Report(TrendRange.Quarter, TrendState.Flat, beats: false),
        ["no-better"] = InsightSamples.Report(beats: false, state: TrendState.Volatile),
        ["not-on-sale"] = InsightSamples.Report(onSale: false),
        ["nothing"] = InsightSamples.Report(onSale: false, bars: []),
        ["one-hour"] = InsightSamples.OneHour(),
        ["long"] = InsightSamples.Report(name: new string('W', 400) + "Жжжж", realm: new string('Щ', 90)),
        ["zero"] = Zero(),
        ["spike"] = Spike(),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task DrawPng_AnyReport_IsAPictureOfTheAskedSizeWithWords(string name)
    {
        using var charts = new TrendCharts();
        foreach (var style in new[] { ChartStyle.Discord, new ChartStyle(720, 540, false, 1.4f) })
        {
            var png = await charts.DrawPngAsync(Cases[name], style, TestContext.Current.CancellationToken);

            using var picture = SKBitmap.Decode(png);
            Assert.Equal((style.Width, style.Height), (picture.Width, picture.Height));
            Assert.InRange(png.Length, 4_000, 300_000);
            Save($"trend-{name}-{style.Width}", png);
        }

        Assert.InRange(charts.Describe(Cases[name]).Length, 60, 2000);
    }

    [Fact]
    public async Task DrawPng_Forecast_StandsRightOfNow_InColourOnlyWhenItBeatsNaive()
    {
        using var charts = new TrendCharts();
        using var telling = await PictureAsync(charts, Cases["falling"]);
        using var grey = await PictureAsync(charts, Cases["no-better"]);
        using var none = await PictureAsync(charts, Cases["falling"] with { Forecast = null });

        // The middle of the forecast is a line in the colour of the price; the newest tenth of a chart without one is price up to the edge.
        Assert.True(Count(telling, ChartTheme.Dark.Minimum, 880, 940) > 10);
        Assert.Equal(0, Count(grey, ChartTheme.Dark.Minimum, 880, 1000));
        Assert.True(Count(none, ChartTheme.Dark.Minimum, 850, 940) > 10);
    }

    [Fact]
    public async Task DrawPng_OtherNumbers_OtherPicture_SameNumbersDrawnOnce()
    {
        using var charts = new TrendCharts();
        var first = await charts.DrawPngAsync(Cases["falling"], ChartStyle.Discord, TestContext.Current.CancellationToken);

        Assert.Same(first, await charts.DrawPngAsync(InsightSamples.Report(season: true), ChartStyle.Discord, TestContext.Current.CancellationToken));
        Assert.NotEqual(first, await charts.DrawPngAsync(Cases["falling"] with { Trend = Cases["falling"].Trend with { Support = new Copper(120_000) } }, ChartStyle.Discord, TestContext.Current.CancellationToken));
        Assert.NotEqual(first, await charts.DrawPngAsync(Cases["no-better"], ChartStyle.Discord, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Describe_SaysPlaceStateAndForecast() =>
        Assert.Equal(
            "Price of Mycobloom (Quality 2) on Area 52 (US), last 14 days: falling. It falls by 1.2 % a day; so clear a trend comes by chance in 0.3 % of cases. Now 12g 56s, mean 13g 12s. "
            + "Support at 11g 80s. Resistance at 14g 99s. In 24 h about 12g 20s: between 11g 48s and 12g 92s with 80 % chance, 10g 98s and 13g 42s with 95 %. "
            + "Method: Theta, whose error on this good was 21 % smaller than that of “it stays as it is”.",
            TrendDescription.Of(Cases["falling"]));

    [Fact]
    public async Task DrawSeason_EveryCell_HasItsNumber_AndTheColoursDiffer()
    {
        using var charts = new TrendCharts();
        foreach (var style in new[] { new ChartStyle(900, 1000, true, 1.25f), new ChartStyle(720, 900, false, 1.25f) })
        {
            var png = await charts.DrawSeasonPngAsync(Cases["falling"], style, TestContext.Current.CancellationToken);
            Save($"season-{style.Width}", png);
            using var picture = SKBitmap.Decode(png);
            Assert.Equal((style.Width, style.Height), (picture.Width, picture.Height));
            var theme = ChartTheme.Of(style.Dark);
            Assert.True(picture.Pixels.Count(pixel => pixel == theme.Minimum) > 1000, "The cheapest cells have the full blue.");
            Assert.True(picture.Pixels.Count(pixel => pixel == theme.Dear) > 1000, "The dearest cells have the full orange.");
        }

        Assert.StartsWith("How the price of Mycobloom (Quality 2) on Area 52 usually swings over the week. Usually cheapest ", charts.DescribeSeason(Cases["falling"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DrawSeason_WithoutSeason_IsRefused()
    {
        using var charts = new TrendCharts();
        await Assert.ThrowsAsync<ArgumentException>(() => charts.DrawSeasonPngAsync(Cases["day"], ChartStyle.Discord, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => charts.DescribeSeason(Cases["day"]));
    }

    internal static void Save(string name, byte[] png)
    {
        // Set DISCORDAH_CHARTS to a folder to look at the pictures.
        if (Environment.GetEnvironmentVariable("DISCORDAH_CHARTS") is { Length: > 0 } folder) File.WriteAllBytes(Path.Combine(folder, name + ".png"), png);
    }

    private static TrendReport Zero()
    {
        var report = InsightSamples.Report(TrendRange.Week, TrendState.Flat, last: 0);
        return report with { Trend = report.Trend with { Support = Copper.Zero, Resistance = Copper.Zero, Average = Copper.Zero } };
    }

    // A troll's price for a few hours, and an interval that reaches to the moon.
    private static TrendReport Spike()
    {
        var report = InsightSamples.Report(TrendRange.Week);
        List<PriceBar> bars = [.. report.Bars];
        for (var i = 50; i < 54; i++) bars[i] = bars[i] with { Close = new Copper(99_999_990_000), High = new Copper(99_999_990_000) };
        var points = report.Forecast!.Points.Select(point => point with { High95 = new Copper(90_000_000_000), Low95 = Copper.Zero }).ToList();
        return report with { Bars = bars, Forecast = report.Forecast with { Points = points } };
    }

    private static async Task<SKBitmap> PictureAsync(TrendCharts charts, TrendReport report) =>
        SKBitmap.Decode(await charts.DrawPngAsync(report, ChartStyle.Discord, TestContext.Current.CancellationToken));

    private static int Count(SKBitmap picture, SKColor colour, int left, int right)
    {
        var count = 0;
        for (var x = left; x < right; x++)
        {
            for (var y = 130; y < 460; y++) count += picture.GetPixel(x, y) == colour ? 1 : 0;
        }

        return count;
    }
}

using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Charts;
using DiscordAH.TestKit.Market;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Tests.Market.Charts;

public sealed class CompareChartsTests
{
    private static readonly Dictionary<string, ServerComparison> Cases = new()
    {
        ["93"] = InsightSamples.Comparison(),
        ["two"] = InsightSamples.Comparison(2, 0),
        ["one"] = InsightSamples.Comparison(1, 0),
        ["nowhere"] = InsightSamples.Comparison(12, 12),
        ["none"] = InsightSamples.Comparison(0, 0),
        ["commodity"] = InsightSamples.Commodity(),
        ["long"] = InsightSamples.Comparison(30, 3, new string('W', 300), i => $"{new string('Щ', 60)} {i}, {new string('x', 200)}"),
        ["free"] = InsightSamples.Comparison(6, 0, from: 0),
        ["dear"] = InsightSamples.Comparison(50, 0, from: 40_000_000_000),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task DrawPng_AnyComparison_IsAPictureOfTheAskedSize(string name)
    {
        using var charts = new CompareCharts();
        foreach (var style in new[] { new ChartStyle(1000, 700, true, 1.25f), new ChartStyle(720, 700, false, 1.3f) })
        {
            var png = await charts.DrawPngAsync(Cases[name], InsightSamples.Area52, style, TestContext.Current.CancellationToken);

            using var picture = SKBitmap.Decode(png);
            Assert.Equal((style.Width, style.Height), (picture.Width, picture.Height));
            TrendChartsTests.Save($"compare-{name}-{style.Width}", png);
        }

        Assert.InRange(charts.Describe(Cases[name], InsightSamples.Area52).Length, 40, 2000);
    }

    [Fact]
    public async Task DrawPng_OwnRealm_IsMarkedThoughItIsNotAmongTheCheapest()
    {
        using var charts = new CompareCharts();
        using var with = SKBitmap.Decode(await charts.DrawPngAsync(Cases["93"], InsightSamples.Area52, new ChartStyle(1000, 700, true, 1.25f), TestContext.Current.CancellationToken));
        using var without = SKBitmap.Decode(await charts.DrawPngAsync(Cases["93"], null, new ChartStyle(1000, 700, true, 1.25f), TestContext.Current.CancellationToken));

        Assert.True(with.Pixels.Count(pixel => pixel == ChartTheme.Dark.Market) > 2000);
        Assert.DoesNotContain(ChartTheme.Dark.Market, without.Pixels);
    }

    [Fact]
    public void Describe_NamesTheCheapest_MarksSuspects_AndTheOwn()
    {
        using var charts = new CompareCharts();

        var text = charts.Describe(Cases["93"], InsightSamples.Area52);

        Assert.StartsWith("Bow of Searing Arrows in US. On sale on 88 of 93 realms of US: median ", text, StringComparison.Ordinal);
        Assert.Contains("1 price is suspect: shown and marked. Cheapest: Realm number 0 ", text, StringComparison.Ordinal);
        Assert.Contains("(suspect)", text, StringComparison.Ordinal);
        Assert.Matches("Area 52: [0-9,]+g( [0-9]+s)?, place 41 of 88, ", text);
    }

    [Fact]
    public async Task DrawPng_SameOffers_DrawnOnce_OtherPrice_DrawnAgain()
    {
        using var charts = new CompareCharts();
        var style = new ChartStyle(1000, 700, true, 1.25f);
        var first = await charts.DrawPngAsync(Cases["93"], null, style, TestContext.Current.CancellationToken);

        Assert.Same(first, await charts.DrawPngAsync(InsightSamples.Comparison(), null, style, TestContext.Current.CancellationToken));
        List<RealmOffer> offers = [.. Cases["93"].Offers];
        offers[3] = offers[3] with { Minimum = new Copper(1) };
        Assert.NotSame(first, await charts.DrawPngAsync(Cases["93"] with { Offers = offers }, null, style, TestContext.Current.CancellationToken));
    }
}

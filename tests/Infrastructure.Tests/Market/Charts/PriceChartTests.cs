using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Charts;
using SkiaSharp;
using static DiscordAH.Infrastructure.Tests.Market.Charts.ChartSamples;

namespace DiscordAH.Infrastructure.Tests.Market.Charts;

public sealed class PriceChartTests
{

    public static TheoryData<string> EdgeCases => [.. Cases.Keys];

    private static readonly Dictionary<string, PriceReport> Cases = new()
    {
        ["empty"] = Report(series: []),
        ["one point"] = Report(PriceRange.Day, series: [Point(Now.AddHours(-5), 1, 1, 1)]),
        ["constant and dear"] = Report(series: [Point(Now.AddDays(-9), 99_999_990_000, 99_999_990_000, 3)]),
        ["huge spread"] = Report(series: [Point(Now.AddDays(-7), 1, 1, 1), Point(Now.AddDays(-3), 99_999_990_000, 99_999_990_000, long.MaxValue / 4), Point(Now.AddDays(-2), 2, 2, 1)]),
        ["vanished"] = Report(series: [Point(Now.AddDays(-7), 500, 600, 4), Point(Now.AddDays(-3), 0, 0, 0)]),
        ["only gaps"] = Report(series: [], gaps: (Now.AddDays(-7), Now)),
        ["gap in the middle"] = Report(gaps: (Now.AddDays(-4), Now.AddDays(-3))),
        ["hostile name"] = Report(name: new string('W', 4000) + "\u0000\ud83d\ude00", realm: new string('Щ', 300)),
    };

    [Theory]
    [MemberData(nameof(EdgeCases))]
    public void DrawPng_EdgeCase_IsAPictureOfTheAskedSize(string name)
    {
        using var picture = Decode(Cases[name], ChartStyle.Discord);

        Assert.Equal((1000, 500), (picture.Width, picture.Height));
        Assert.True(Colours(picture) > 20);
        Assert.InRange(ChartDescription.Of(Cases[name]).Length, 20, 5000);
    }

    [Fact]
    public void DrawPng_SameReport_SameBytesOnManyThreads()
    {
        var report = Report();
        var first = PriceChart.DrawPng(report, ChartStyle.Discord);

        var others = new byte[12][];
        Parallel.For(0, others.Length, i => others[i] = PriceChart.DrawPng(report, ChartStyle.Discord));

        Assert.All(others, other => Assert.True(first.AsSpan().SequenceEqual(other)));
    }

    [Fact]
    public void DrawPng_OtherPrices_OtherPicture() =>
        Assert.NotEqual(PriceChart.DrawPng(Report(), ChartStyle.Discord), PriceChart.DrawPng(Report(series: Walk(PriceRange.Week, 125_000, 4)), ChartStyle.Discord));

    [Fact]
    public void DrawPng_Gap_LeavesTheLineOut()
    {
        using var whole = Decode(Report(), ChartStyle.Discord);
        using var broken = Decode(Report(gaps: (Now.AddDays(-5), Now.AddDays(-2))), ChartStyle.Discord);

        Assert.True(Count(broken, ChartTheme.Dark.Minimum) < Count(whole, ChartTheme.Dark.Minimum) * 0.8);
        Assert.True(Count(broken, ChartTheme.Dark.Gap) > 1000);
    }

    [Fact]
    public void DrawPng_NewestPoint_IsLabelledRightOfTheLine()
    {
        using var picture = Decode(Report(), ChartStyle.Discord);

        var label = 0;
        for (var x = 920; x < 1000; x++)
        {
            for (var y = 130; y < 370; y++) label += picture.GetPixel(x, y) == ChartTheme.Dark.Text ? 1 : 0;
        }

        Assert.True(label > 20, $"{label} bright pixels");
    }

    [Fact]
    public void DrawPng_LightStyle_HasLightGround()
    {
        using var picture = Decode(Report(), new ChartStyle(900, 400, Dark: false));

        Assert.Equal((900, 400), (picture.Width, picture.Height));
        Assert.Equal(SKColors.White, picture.GetPixel(2, 2));
    }

    [Theory]
    [InlineData("Эликсир тайного знания Ёж")]
    [InlineData("Éläñ Ørßłęţšž")]
    [InlineData("12.5k g · ▲ –")]
    public void Font_Names_HaveGlyphs(string text) => Assert.True(ChartFont.Typeface.ContainsGlyphs(text));

    [Fact]
    public void DrawPng_CyrillicNames_AreDrawnDifferently() =>
        Assert.NotEqual(PriceChart.DrawPng(Report(name: "Жжжж"), ChartStyle.Discord), PriceChart.DrawPng(Report(name: "Шшшш"), ChartStyle.Discord));

    [Fact]
    public void Describe_OnSale_NamesItemRealmSpanAndNumbers()
    {
        var text = ChartDescription.Of(Report());

        Assert.All(new[] { "Mycobloom (Quality 2)", "Area 52 (US)", "last 7 days", "on sale from" }, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    private SKBitmap Decode(PriceReport report, ChartStyle style) => SKBitmap.Decode(PriceChart.DrawPng(report, style));

    private static int Colours(SKBitmap picture) => picture.Pixels.Distinct().Count();

    private static int Count(SKBitmap picture, SKColor colour) => picture.Pixels.Count(pixel => pixel == colour);
}

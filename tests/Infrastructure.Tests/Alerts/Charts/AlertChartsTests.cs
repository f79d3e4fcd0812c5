using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Alerts.Charts;
using DiscordAH.Infrastructure.Market.Charts;
using DiscordAH.Infrastructure.Tests.Market.Charts;
using Microsoft.Extensions.Time.Testing;
using Moq;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Tests.Alerts.Charts;

public sealed class AlertChartsTests
{
    private static readonly DateTimeOffset Now = ChartSamples.Now;
    private static readonly MarketId Market = new(3676);
    private static readonly VariantKey Good = VariantKey.Plain(new ItemId(210797));
    private static readonly IReadOnlyList<PricePoint> Month = ChartSamples.Walk(PriceRange.Month, 600_000, 5);

    private static readonly Dictionary<string, AlertPreview> Previews = new()
    {
        ["limit"] = Preview("price below 45g", Month, Below(Month, 45)),
        ["relative"] = Preview("20% below median of 14 days", Month, [Month[200], Month[430], Month[431], Month[600]]),
        ["many"] = Preview("price above 3g", Month, [.. Month.Where((_, i) => i % 3 == 0).Take(200)]),
        ["supply"] = Preview("quantity 60% below median of 7 days", Month, [Month[100]]),
        ["nothing"] = Preview("price below 45g", [], []),
        ["one-point"] = Preview("price below 45g", [Month[^1]], []),
        ["gaps"] = Preview("price below 45g or price above 90g", Month, [Month[50]], (Now.AddDays(-20), Now.AddDays(-14))),
        ["young"] = Preview("price in lowest 10% of 30 days", [.. Month.Skip(600)], [Month[650]], from: Now.AddDays(-3)),
        ["long"] = Preview("price below 45g", Month, [], name: new string('W', 300) + "Жжж"),
        ["far-limit"] = Preview("price above 4,500g", Month, []),
    };

    public static TheoryData<string> Names => [.. Previews.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task DrawPreviewPng_AnyPreview_IsAPictureOfTheAskedSize(string name)
    {
        using var charts = Charts(Month);
        foreach (var style in new[] { ChartStyle.Discord, new ChartStyle(720, 540, false, 1.4f) })
        {
            var png = await charts.DrawPreviewPngAsync(Previews[name], style, TestContext.Current.CancellationToken);

            using var picture = SKBitmap.Decode(png);
            Assert.Equal((style.Width, style.Height), (picture.Width, picture.Height));
            Assert.InRange(png.Length, 4_000, 300_000);
            TrendChartsTests.Save($"alert-{name}-{style.Width}", png);
        }

        Assert.InRange(charts.DescribePreview(Previews[name]).Length, 60, 1000);
    }

    [Fact]
    public async Task DrawPreviewPng_Firings_AreDotsOnThePrice()
    {
        using var charts = Charts(Month);
        using var fires = SKBitmap.Decode(await charts.DrawPreviewPngAsync(Previews["relative"], ChartStyle.Discord, TestContext.Current.CancellationToken));
        using var never = SKBitmap.Decode(await charts.DrawPreviewPngAsync(Previews["relative"] with { Backtest = Previews["long"].Backtest }, ChartStyle.Discord, TestContext.Current.CancellationToken));

        // The key above has a dot of its own; those of the firings lie in the plot.
        Assert.InRange(Dots(fires), 400, 4000);
        Assert.Equal(0, Dots(never));
    }

    [Fact]
    public async Task DrawPreviewPng_SamePreview_IsDrawnOnceAndAnotherRuleAnew()
    {
        using var charts = Charts(Month);
        var first = await charts.DrawPreviewPngAsync(Previews["limit"], ChartStyle.Discord, TestContext.Current.CancellationToken);

        Assert.Same(first, await charts.DrawPreviewPngAsync(Previews["limit"] with { Warning = "x" }, ChartStyle.Discord, TestContext.Current.CancellationToken));
        Assert.NotEqual(first, await charts.DrawPreviewPngAsync(Preview("price below 50g", Month, Below(Month, 45)), ChartStyle.Discord, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void DescribePreview_SaysWhereWhenAndHowOften() => Assert.Equal(
        "Price of Mycobloom on Area 52 (US), last 30 days, with 2 firings of the alert \"price below 45g\". The price was between 30g and 60g, at last 60g. "
        + "It would have fired on 2 Nov 20:15 at 44g, 12 Nov 20:15 at 30g (UTC).",
        Charts(Month).DescribePreview(Preview("price below 45g", [Point(-30, 60), Point(-20, 44), Point(-15, 60), Point(-10, 30), Point(-9, 60)], [Point(-20, 44), Point(-10, 30)])));

    [Theory]
    [InlineData("fresh", 0.0)]
    [InlineData("later", 6.0)]
    [InlineData("no-price", 1.0)]
    [InlineData("no-history", 30.0)]
    [InlineData("supply", 2.0)]
    public async Task DrawFiringPng_AnyFiring_IsAPictureOfItsWeek(string name, double daysAgo)
    {
        using var charts = Charts(name == "no-history" ? [] : Month);
        var firing = Firing(daysAgo, name);
        foreach (var style in new[] { ChartStyle.Discord, new ChartStyle(720, 540, false, 1.4f) })
        {
            var png = await charts.DrawFiringPngAsync(firing, style, TestContext.Current.CancellationToken);

            using var picture = SKBitmap.Decode(png);
            Assert.Equal((style.Width, style.Height), (picture.Width, picture.Height));
            TrendChartsTests.Save($"firing-{name}-{style.Width}", png);
        }

        Assert.InRange(charts.DescribeFiring(firing).Length, 60, 1000);
    }

    [Fact]
    public void DescribeFiring_SaysWhatBecameOfThePrice() => Assert.Equal(
        "Price of Mycobloom on Area 52 (US) in the seven days around 16 Nov 20:15 UTC, when the alert \"price below 45g\" fired at 40g; usually it costs 60g. "
        + "An hour later it cost 41g. A day later nothing was on sale.",
        Charts(Month).DescribeFiring(Firing(6, "later") with { Price = Copper.FromGold(40), Outcome = new FiringOutcome(Copper.FromGold(41), null, null, null, null, 2) }));

    private static AlertCharts Charts(IReadOnlyList<PricePoint> changes)
    {
        var realm = new Realm(3676, Market, Region.Us, "area-52", "Area 52", "Area 52", "enUS", "America/New_York", "");
        var (market, items, realms) = (new Mock<IMarketQueries>(), new Mock<IItemCatalog>(), new Mock<IRealmCatalog>());
        market.Setup(one => one.ChangesAsync(Market, Good, It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((MarketId _, VariantKey _, DateTimeOffset from, DateTimeOffset to, CancellationToken _) => [.. changes.Where(change => change.At >= from && change.At < to)]);
        market.Setup(one => one.SnapshotTimesAsync(Market, It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((MarketId _, DateTimeOffset from, DateTimeOffset to, CancellationToken _) => [.. Month.Select(change => change.At).Where(at => at >= from && at < to)]);
        items.Setup(one => one.NameOf(Good)).Returns("Mycobloom");
        realms.Setup(one => one.Find(Market)).Returns(new ConnectedRealm(Market, Region.Us, true, "FULL", null, [realm]));
        realms.SetupGet(one => one.All).Returns([new ConnectedRealm(Market, Region.Us, true, "FULL", null, [realm])]);
        return new AlertCharts(market.Object, items.Object, realms.Object, new FakeTimeProvider(Now));
    }

    private static AlertPreview Preview(
        string when, IReadOnlyList<PricePoint> changes, IReadOnlyList<PricePoint> firings, (DateTimeOffset, DateTimeOffset)? gap = null, DateTimeOffset? from = null, string name = "Mycobloom")
    {
        var rule = new AlertRule(ConditionText.TryParse(when, out var condition, out var fault) ? condition : throw new FormatException(fault));
        var backtest = new AlertBacktest(
            [.. firings.Select(point => new PastFiring(point.At, point.Minimum, point.Quantity))], changes.Count == 0 ? null : from ?? Now.AddDays(-30), Now,
            new AlertJudgement(false, false, null, null, null, [], AlertNeeds.None), []);
        return new AlertPreview(
            name, Market, "Area 52", Good, 3676, rule, when, 30, backtest, changes, gap is { } one ? [one] : [], new AlertCounts(0, 0), AlertLimits.Usual, null);
    }

    private static AlertFiring Firing(double daysAgo, string name) => new(
        1, new AlertId(2), new UserId(3), Market, Good, Now.AddDays(-daysAgo), name == "supply" ? "quantity 60% below median of 7 days" : "price below 45g",
        name == "no-price" ? null : Month.Last(point => point.At <= Now.AddDays(-Math.Min(daysAgo, 29))).Minimum, 5, name == "no-price" ? null : Copper.FromGold(60), [], FiringDeed.None, null, FiringOutcome.Open);

    private static PricePoint[] Below(IReadOnlyList<PricePoint> points, long gold) =>
        [.. points.Zip(points.Skip(1)).Where(pair => pair.Second.Minimum < Copper.FromGold(gold) && pair.First.Minimum >= Copper.FromGold(gold)).Select(pair => pair.Second)];

    private static PricePoint Point(int day, long gold) => ChartSamples.Point(Now.AddDays(day), gold * 10_000, gold * 10_000, 10);

    private static int Dots(SKBitmap picture)
    {
        var count = 0;
        for (var x = 100; x < 1000; x++)
            for (var y = 130; y < 460; y++) count += picture.GetPixel(x, y) == ChartTheme.Dark.Dear ? 1 : 0;
        return count;
    }
}

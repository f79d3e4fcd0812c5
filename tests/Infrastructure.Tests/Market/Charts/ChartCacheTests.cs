using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Charts;
using Moq;
using static DiscordAH.Infrastructure.Tests.Market.Charts.ChartSamples;

namespace DiscordAH.Infrastructure.Tests.Market.Charts;

public sealed class ChartCacheTests
{
    private readonly Mock<IPriceCharts> _charts = new();

    public ChartCacheTests() => _charts.Setup(charts => charts.DrawPng(It.IsAny<PriceReport>(), It.IsAny<ChartStyle>())).Returns(() => new byte[1]);

    [Fact]
    public void DrawPng_ManyAtOnce_DrawsOnce()
    {
        var cache = new ChartCache(_charts.Object);

        Parallel.For(0, 200, _ => cache.DrawPng(Report(), ChartStyle.Discord));

        Drawn(1);
    }

    [Fact]
    public void DrawPng_OtherRangeSnapshotOrStyle_DrawsAgain()
    {
        var cache = new ChartCache(_charts.Object);

        cache.DrawPng(Report(), ChartStyle.Discord);
        cache.DrawPng(Report(PriceRange.Day), ChartStyle.Discord);
        cache.DrawPng(Report() with { PublishedAt = Now.AddHours(1) }, ChartStyle.Discord);
        cache.DrawPng(Report(), ChartStyle.Discord with { Dark = false });

        Drawn(4);
    }

    [Fact]
    public void DrawPng_MoreThanFit_ForgetsTheOldest()
    {
        var cache = new ChartCache(_charts.Object, capacity: 2);
        PriceReport[] reports = [Report(name: "a"), Report(name: "b"), Report(name: "c")];

        foreach (var report in reports) cache.DrawPng(report, ChartStyle.Discord);
        cache.DrawPng(reports[2], ChartStyle.Discord);
        Drawn(3);
        cache.DrawPng(reports[0], ChartStyle.Discord);
        Drawn(4);
    }

    [Fact]
    public void DrawPng_Failure_IsNotRemembered()
    {
        var cache = new ChartCache(_charts.Object);
        _charts.SetupSequence(charts => charts.DrawPng(It.IsAny<PriceReport>(), It.IsAny<ChartStyle>())).Throws<InvalidOperationException>().Returns([7]);

        Assert.Throws<InvalidOperationException>(() => cache.DrawPng(Report(), ChartStyle.Discord));
        Assert.Equal([7], cache.DrawPng(Report(), ChartStyle.Discord));
    }

    private void Drawn(int times) => _charts.Verify(charts => charts.DrawPng(It.IsAny<PriceReport>(), It.IsAny<ChartStyle>()), Times.Exactly(times));
}

using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Charts;

namespace DiscordAH.Infrastructure.Tests.Market.Charts;

public sealed class ChartMarksTests
{
    private static readonly DateTimeOffset From = ChartSamples.Now.AddDays(-7);

    [Fact]
    public void Of_DownAndUp_AreOneMark()
    {
        var marks = ChartMarks.Of([Event(MarketEventKind.RealmUp, 12), Event(MarketEventKind.RealmDown, 10)], From, ChartSamples.Now);

        Assert.Equal(("down 2 h", 10d, 12d), Assert.Single(Plain(marks)));
    }

    [Theory]
    [InlineData(MarketEventKind.RealmUp, "up", 0, 30)]
    [InlineData(MarketEventKind.RealmDown, "down", 30, 168)]
    public void Of_HalfAnOutage_RunsToTheEdge(MarketEventKind kind, string label, double from, double to) =>
        Assert.Equal((label, from, to), Assert.Single(Plain(ChartMarks.Of([Event(kind, 30)], From, ChartSamples.Now))));

    [Fact]
    public void Of_TooMany_KeepsTheWeightiestByTime()
    {
        List<MarketEvent> events = [.. Enumerable.Range(1, 20).Select(hour => Event(MarketEventKind.PopulationChanged, hour, "FULL"))];
        events.Add(Event(MarketEventKind.NewBuild, 5, "12.0.8_1"));
        events.Add(Event(MarketEventKind.TransfersChanged, 6, MarketEvent.Closed));

        var marks = ChartMarks.Of(events, From, ChartSamples.Now);

        Assert.Equal(["12.0.8", "locked", "full", "full", "full", "full"], marks.Select(mark => mark.Label));
        Assert.Equal([5d, 6, 17, 18, 19, 20], marks.Select(mark => mark.From));
    }

    [Fact]
    public void Of_OutsideTheRange_IsLeftOut() =>
        Assert.Empty(ChartMarks.Of([Event(MarketEventKind.NewBuild, -1, "a"), Event(MarketEventKind.NewBuild, 169, "b")], From, ChartSamples.Now));

    [Fact]
    public void Place_Crowd_NeverOverlapsAndPrefersTheWeighty()
    {
        List<ChartMark> marks = [.. Enumerable.Range(0, 6).Select(i => new ChartMark(100 + i, 100 + i, i == 5 ? "12.0.8" : "population", i))];

        var flags = ChartFlags.Place(marks, 80, 1000, 4, 1.25f);

        Assert.Contains(flags.Placed, flag => flag.Label == "12.0.8" && flag.Row == 0);
        Assert.Equal(2, flags.Rows);
        Assert.All(flags.Placed, flag => Assert.True(flag.Left >= 0 && flag.Right <= 1000));
        foreach (var one in flags.Placed)
            Assert.DoesNotContain(flags.Placed, other => other != one && other.Row == one.Row && other.Left < one.Right && one.Left < other.Right);
    }

    [Fact]
    public void Draw_Events_ChangeThePictureAndItsWords()
    {
        var plain = ChartSamples.Report();
        var marked = plain with { Events = [Event(MarketEventKind.NewBuild, 100, "12.0.8_68001"), Event(MarketEventKind.RealmUp, 52), Event(MarketEventKind.RealmDown, 50)] };

        Assert.NotEqual(PriceChart.DrawPng(plain, ChartStyle.Discord), PriceChart.DrawPng(marked, ChartStyle.Discord));
        Assert.EndsWith("Events: realm down on 17 Nov 22:15, realm up again on 18 Nov 00:15, build 12.0.8 (68001) on 20 Nov 00:15 (UTC).", ChartDescription.Of(marked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cache_NewEvent_IsDrawnAnew()
    {
        var drawn = 0;
        using var cache = new ChartCache((_, _) => [(byte)Interlocked.Increment(ref drawn)]);
        var plain = ChartSamples.Report();
        var marked = plain with { Events = [Event(MarketEventKind.RealmDown, 160)] };

        foreach (var report in new[] { plain, marked, plain, marked with { Events = [Event(MarketEventKind.RealmDown, 160)] } })
            await cache.DrawPngAsync(report, ChartStyle.Discord, TestContext.Current.CancellationToken);

        Assert.Equal(2, drawn);
    }

    [Theory]
    [InlineData(PriceRange.Day)]
    [InlineData(PriceRange.Quarter)]
    public async Task Token_Chart_IsDrawnAndDescribed(PriceRange range)
    {
        using var charts = new TokenCharts();
        var report = Token(range);

        var png = await charts.DrawPngAsync(report, ChartStyle.Discord, TestContext.Current.CancellationToken);

        Assert.Equal([0x89, 0x50, 0x4E, 0x47], png[..4]);
        Assert.InRange(png.Length, 4_000, 300_000);
        Assert.StartsWith("Price of a WoW Token in US, last ", charts.Describe(report), StringComparison.Ordinal);
        Assert.Contains("now 261,9", charts.Describe(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_Samples_ForTheEye()
    {
        // Set DISCORDAH_CHARTS to a folder to look at the pictures.
        if (Environment.GetEnvironmentVariable("DISCORDAH_CHARTS") is not { Length: > 0 } folder) return;
        List<MarketEvent> crowd =
        [
            Event(MarketEventKind.NewBuild, 100, "12.0.8_68001"), Event(MarketEventKind.RealmUp, 101.5), Event(MarketEventKind.RealmDown, 99),
            Event(MarketEventKind.PopulationChanged, 103, "HIGH"), Event(MarketEventKind.TransfersChanged, 140, MarketEvent.Closed), Event(MarketEventKind.PopulationChanged, 20, "FULL"),
            Event(MarketEventKind.RealmDown, 165),
        ];
        File.WriteAllBytes(Path.Combine(folder, "crowd.png"), PriceChart.DrawPng(ChartSamples.Report() with { Events = crowd }, ChartStyle.Discord));
        File.WriteAllBytes(Path.Combine(folder, "narrow.png"), PriceChart.DrawPng(ChartSamples.Report() with { Events = crowd }, new ChartStyle(720, 540, false, 1.4f)));
        File.WriteAllBytes(Path.Combine(folder, "token.png"), TokenChart.DrawPng(Token(PriceRange.Month) with { Events = [Event(MarketEventKind.NewBuild, 50, "12.0.8_68001")] }, ChartStyle.Discord));
    }

    private static TokenReport Token(PriceRange range)
    {
        var from = ChartSamples.Now - range.Length();
        List<TokenPrice> series = [];
        for (var at = from; at < ChartSamples.Now; at += TimeSpan.FromMinutes(20))
            series.Add(new TokenPrice(at, Copper.FromGold(262_000 + (long)(9_000 * Math.Sin((at - ChartSamples.Now).TotalHours / 60)))));
        return new TokenReport(
            Region.Us, series[^1], 0.01, -0.02, series.MinBy(price => price.Price.Value), series.MaxBy(price => price.Price.Value), range, from, ChartSamples.Now, series,
            [(from.AddHours(5), from.AddHours(9))]);
    }

    private static IEnumerable<(string Label, double From, double To)> Plain(IEnumerable<ChartMark> marks) =>
        marks.Select(mark => (mark.Label, Math.Round(mark.From, 6), Math.Round(mark.To, 6)));

    private static MarketEvent Event(MarketEventKind kind, double hours, string to = "x") =>
        new(kind, Region.Us, new MarketId(3676), From.AddHours(hours), null, "y", to);
}

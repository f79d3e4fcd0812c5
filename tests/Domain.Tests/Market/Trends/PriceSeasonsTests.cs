using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

public sealed class PriceSeasonsTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    // Cheap in the American night, dear on Tuesday, on top of a walk. Bars end on a Sunday at 12 h UTC.
    private static double[] Swinging(Random random, int weeks, double walk)
    {
        var logs = SeriesMaker.Walk(random, weeks * 168 + 12, walk);
        var start = SeriesMaker.End.AddHours(-logs.Length);
        for (var i = 0; i < logs.Length; i++) logs[i] += Swing(start.AddHours(i));
        return logs;
    }

    private static double Swing(DateTimeOffset at) => 0.06 * Math.Sin(2 * Math.PI * at.Hour / 24) + (at.DayOfWeek == DayOfWeek.Tuesday ? 0.12 : -0.02);

    [Fact]
    public void Of_RealSwing_IsFoundInTheRightHours()
    {
        var season = PriceSeasons.Of(SeriesMaker.Bars(Swinging(new Random(1), 6, 0.004), Hour));

        Assert.NotNull(season);
        Assert.Equal(6, season.Weeks);
        Assert.True(season.Gain >= PriceSeasons.LeastGain);
        Assert.Equal(168, season.Factors.Count);
        Assert.Equal(0, season.Factors.Average(Math.Log), 1e-9);
        var monday = new DateTimeOffset(2026, 11, 16, 0, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < 168; i++) Assert.Equal(Swing(monday.AddHours(i)), Math.Log(season.Factors[i]), 0.03);
        Assert.Equal(24 + 6, Enumerable.Range(0, 168).MaxBy(i => season.Factors[i]));
    }

    [Fact]
    public void Of_LittleEvidence_DrawsTheFactorsToOne()
    {
        var random = new Random(2);
        var quiet = PriceSeasons.Of(SeriesMaker.Bars(Swinging(random, 4, 0.001), Hour))!;
        var loud = WeeklySpread(Enumerable.Range(0, 40).Select(_ => PriceSeasons.Of(SeriesMaker.Bars(Swinging(random, 4, 0.02), Hour))).FirstOrDefault(one => one is not null));
        Assert.InRange(WeeklySpread(quiet), 0.2, 0.3);
        Assert.True(double.IsNaN(loud) || loud < 0.35);
    }

    [Fact]
    public void Of_TooShortOrFullOfGaps_IsNone()
    {
        var logs = Swinging(new Random(3), 4, 0.001);
        Assert.NotNull(PriceSeasons.Of(SeriesMaker.Bars(logs, Hour)));
        Assert.Null(PriceSeasons.Of(SeriesMaker.Bars(logs[^(2 * 168 + 160)..], Hour)));
        for (var i = 0; i < logs.Length; i++)
            if (i % 5 < 2) logs[i] = double.NaN;
        Assert.Null(PriceSeasons.Of(SeriesMaker.Bars(logs, Hour)));
        Assert.Null(PriceSeasons.Of([]));
    }

    // A walk has no season; one that never moves has none either.
    [Theory]
    [InlineData(1)]
    [InlineData(0.2)]
    [InlineData(0)]
    public void Of_WalksWithoutSwing_HardlyEverHaveOne(double moving)
    {
        var random = new Random(4);
        var found = Enumerable.Range(0, 200).Count(i => PriceSeasons.Of(SeriesMaker.Bars(SeriesMaker.Walk(random, (3 + i % 5) * 168 + 12, 0.01, moving), Hour)) is not null);
        Assert.InRange(found, 0, 4);
    }

    private static double WeeklySpread(PriceSeason? season) => season is null ? double.NaN : Math.Log(season.Factors.Max() / season.Factors.Min());
}

using CsCheck;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

public sealed class PriceBarsTests
{
    // A Monday, and the first of a month.
    private static readonly DateTimeOffset T0 = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<(int Minute, int Price, int Quantity, int Auctions)[]> Changes =
        Gen.Select(Gen.Int[-3000, 40_000], Gen.Int[1, 90_000_000], Gen.Int[0, 900], Gen.Int[1, 40]).Array[1, 60];

    private static readonly Gen<int[]> Readings = Gen.Int[-300, 41_000].Array[0, 400];

    [Fact]
    public void Merge_OfDays_IsTheFoldOfTheWholeTime()
    {
        Gen.Select(Changes, Readings).Sample((changes, readings) =>
        {
            var (points, gaps) = (Points(changes), PriceSeries.Uncovered(Times(readings), T0, T0.AddDays(28)));
            var days = PriceSeries.Bars(points, gaps, T0, T0.AddDays(28), PriceGranularity.Day);
            var weeks = PriceSeries.Bars(points, gaps, T0, T0.AddDays(28), PriceGranularity.Week);

            var folded = PriceBars.Fold(days, PriceGranularity.Week);

            Assert.Equal(weeks.Select(week => week.From), folded.Select(week => week.From));
            foreach (var (whole, parts) in weeks.Zip(folded))
            {
                // The days before it was first on sale are not among the days.
                if (whole.From == weeks[0].From) continue;
                Assert.Equal(
                    whole with { Mean = null, MarketValue = null },
                    parts with { Mean = null, MarketValue = null });
                AssertNear(whole.Mean, parts.Mean);
                AssertNear(whole.MarketValue, parts.MarketValue);
            }
        });
    }

    [Fact]
    public void Merge_InSteps_DiffersByACopperAStepAtMost()
    {
        Gen.Select(Changes, Readings, Gen.Int[1, 27]).Sample((changes, readings, cut) =>
        {
            var days = PriceSeries.Bars(Points(changes), PriceSeries.Uncovered(Times(readings), T0, T0.AddDays(28)), T0, T0.AddDays(28), PriceGranularity.Day);
            if (days.Count == 0) return;
            var end = T0.AddDays(28);
            var middle = T0.AddDays(cut);
            var once = PriceBars.Merge(days, T0, end)!.Value;
            PriceBar?[] halves = [PriceBars.Merge([.. days.Where(day => day.From < middle)], T0, middle), PriceBars.Merge([.. days.Where(day => day.From >= middle)], middle, end)];

            var twice = PriceBars.Merge([.. halves.OfType<PriceBar>()], T0, end)!.Value;

            Assert.Equal(once with { Mean = null, MarketValue = null }, twice with { Mean = null, MarketValue = null });
            AssertNear(once.Mean, twice.Mean);
            AssertNear(once.MarketValue, twice.MarketValue);
            if (once.Mean is { } mean) Assert.InRange(mean.Value, once.Low!.Value.Value, once.High!.Value.Value);
        });
    }

    [Fact]
    public void Amounts_OfABar_GiveTheSameBarBack()
    {
        Gen.Select(Changes, Readings).Sample((changes, readings) =>
        {
            foreach (var bar in PriceSeries.Bars(Points(changes), PriceSeries.Uncovered(Times(readings), T0, T0.AddDays(28)), T0, T0.AddDays(28), PriceGranularity.Day))
                Assert.Equal(bar, BarAmounts.Of(bar).Bar(bar.From, bar.To));
        });
    }

    [Fact]
    public void Merge_Sold_AddsWhatIsKnown()
    {
        var day = BarAmounts.Empty(T0, T0.AddDays(1), 3600, null);
        PriceBar[] bars = [day, day with { From = T0.AddDays(1), To = T0.AddDays(2), Sold = 2.5 }, day with { From = T0.AddDays(2), To = T0.AddDays(3), Sold = 0 }];

        Assert.Equal(2.5, PriceBars.Merge(bars, T0, T0.AddDays(7))!.Value.Sold);
        Assert.Null(PriceBars.Merge(bars[..1], T0, T0.AddDays(7))!.Value.Sold);
        Assert.Null(PriceBars.Merge([], T0, T0.AddDays(7)));
        Assert.Throws<ArgumentException>(() => PriceBars.Merge([bars[1], bars[0]], T0, T0.AddDays(7)));
        Assert.Throws<ArgumentException>(() => PriceBars.Merge(bars, T0, T0.AddDays(2)));
    }

    // What is known of a stretch never depends on what comes long after it.
    [Fact]
    public void Uncovered_IsTheSameWhateverComesLater()
    {
        Readings.Sample(readings =>
        {
            var times = Times(readings);
            var (from, to) = (T0.AddDays(2), T0.AddDays(9));
            var near = times.Where(at => at >= from - PriceSeries.Reach && at < to + PriceSeries.Reach).ToList();

            Assert.Equal(Seconds(PriceSeries.Uncovered(times, from, to)), Seconds(PriceSeries.Uncovered(near, from, to)));
        });
    }

    [Fact]
    public void Uncovered_OneSnapshot_VouchesForASecond() =>
        Assert.Equal([(T0, T0.AddHours(1)), (T0.AddHours(1).AddSeconds(1), T0.AddHours(2))], PriceSeries.Uncovered([T0.AddHours(1)], T0, T0.AddHours(2)));

    private static double Seconds(IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> gaps) => gaps.Sum(gap => (gap.To - gap.From).TotalSeconds);

    private static void AssertNear(Copper? expected, Copper? actual) => Assert.InRange(actual?.Value ?? 0, (expected?.Value ?? 0) - 1, (expected?.Value ?? 0) + 1);

    private static List<DateTimeOffset> Times(int[] minutes) => [.. minutes.Distinct().Order().Select(minute => T0.AddMinutes(minute))];

    private static List<PricePoint> Points((int Minute, int Price, int Quantity, int Auctions)[] changes) =>
        [.. changes.DistinctBy(one => one.Minute).OrderBy(one => one.Minute).Select(one =>
            new PricePoint(T0.AddMinutes(one.Minute), new Copper(one.Price), new Copper(one.Price + 7), new Copper(one.Price), one.Quantity, one.Quantity > 0 ? one.Auctions : 0))];
}

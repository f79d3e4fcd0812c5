using CsCheck;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

public sealed class PriceSeriesTests
{
    private static readonly DateTimeOffset T0 = new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Gaps_HourlySnapshots_HasNone() =>
        Assert.Empty(PriceSeries.Gaps(Times(0, 1, 2, 5, 8), T0, T0.AddHours(11)));

    [Fact]
    public void Gaps_LongSilence_RunsFromSnapshotToSnapshot() =>
        Assert.Equal([(T0.AddHours(2), T0.AddHours(6))], PriceSeries.Gaps(Times(0, 1, 2, 6, 7), T0, T0.AddHours(8)));

    [Fact]
    public void Gaps_BeforeTheFirstAndAfterTheLast_AreCutToTheRange() =>
        Assert.Equal(
            [(T0, T0.AddHours(5)), (T0.AddHours(6), T0.AddHours(12))],
            PriceSeries.Gaps(Times(5, 6), T0, T0.AddHours(12)));

    [Fact]
    public void Gaps_SilenceAcrossTheStart_IsCut() =>
        Assert.Equal([(T0, T0.AddHours(1))], PriceSeries.Gaps(Times(-3, 1, 2), T0, T0.AddHours(3)));

    [Fact]
    public void Gaps_NoSnapshots_IsTheWholeRange() =>
        Assert.Equal([(T0, T0.AddHours(1))], PriceSeries.Gaps([], T0, T0.AddHours(1)));

    [Fact]
    public void Change_BothEnds_IsAFraction() =>
        Assert.Equal(0.25, PriceSeries.Change([Point(0, 80, 5), Point(3, 90, 5)], [], new Copper(100), T0.AddHours(2)));

    [Fact]
    public void Change_MissingEnd_IsNull()
    {
        PricePoint[] points = [Point(0, 80, 0), Point(3, 90, 5)];
        Assert.Null(PriceSeries.Change(points, [], null, T0.AddHours(4)));
        Assert.Null(PriceSeries.Change(points, [], new Copper(100), T0.AddHours(-1)));
        Assert.Null(PriceSeries.Change(points, [], new Copper(100), T0.AddHours(1)));
        Assert.Null(PriceSeries.Change(points, [(T0.AddHours(3), T0.AddHours(9))], new Copper(100), T0.AddHours(5)));
    }

    [Fact]
    public void Bars_Hours_WeighsByTime()
    {
        PricePoint[] points = [Point(-1, 100, 10), Point(0.5, 200, 20), Point(1.75, 50, 0)];

        var bars = PriceSeries.Bars(points, [], T0, T0.AddHours(3), PriceGranularity.Hour);

        Assert.Equal(3, bars.Count);
        Assert.Equal((100, 200, 100, 200, 167), (bars[0].Open!.Value.Value, bars[0].Close!.Value.Value, bars[0].Low!.Value.Value, bars[0].High!.Value.Value, bars[0].Mean!.Value.Value));
        Assert.Equal(15, bars[0].Quantity, 9);
        Assert.Equal(200, bars[1].Mean!.Value.Value);
        Assert.Equal(15, bars[1].Quantity, 9);
        Assert.Null(bars[2].Mean);
        Assert.Equal(0, bars[2].Quantity);
        Assert.Equal(1, bars[2].Covered, 9);
    }

    [Fact]
    public void Bars_Gap_DoesNotCount()
    {
        var bars = PriceSeries.Bars([Point(0, 100, 10)], [(T0.AddHours(1), T0.AddHours(2.5))], T0, T0.AddHours(4), PriceGranularity.Hour);

        Assert.Equal([0, 2, 3], bars.Select(bar => (bar.From - T0).TotalHours));
        Assert.Equal(0.5, bars[1].Covered, 9);
    }

    [Fact]
    public void Bars_Raw_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PriceSeries.Bars([Point(0, 1, 1)], [], T0, T0.AddHours(1), PriceGranularity.Raw));

    // Whatever the cut, time times quantity is preserved.
    [Fact]
    public void Bars_AnyChanges_KeepsTheArea()
    {
        var points = Gen.Select(Gen.Int[-600, 6000], Gen.Int[1, 500], Gen.Int[0, 9]).Array[1, 20];
        var silences = Gen.Int[0, 5000].Array[0, 6];
        Gen.Select(points, silences, Gen.Int[0, 1000], Gen.Int[1, 5000]).Sample((raw, cuts, start, length) =>
        {
            var changes = raw.DistinctBy(one => one.Item1).OrderBy(one => one.Item1).Select(one => Point(one.Item1 / 60.0, one.Item2, one.Item3)).ToList();
            var edges = cuts.Distinct().Order().ToList();
            var gaps = edges.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (T0.AddMinutes(pair[0]), T0.AddMinutes(pair[1]))).ToList();
            DateTimeOffset from = T0.AddMinutes(start), to = from.AddMinutes(length);
            double area = 0;
            for (var minute = start; minute < start + length; minute++)
            {
                var at = T0.AddMinutes(minute);
                if (gaps.Any(gap => gap.Item1 <= at && at < gap.Item2)) continue;
                area += PriceSeries.At(changes, at)?.Quantity ?? 0;
            }

            foreach (var granularity in new[] { PriceGranularity.Hour, PriceGranularity.Day })
            {
                var bars = PriceSeries.Bars(changes, gaps, from, to, granularity);
                Assert.Equal(area, bars.Sum(bar => bar.Quantity * bar.Covered * bar.Length.TotalMinutes), 4);
                Assert.Equal(bars.OrderBy(bar => bar.From), bars);
            }
        });
    }

    private static List<DateTimeOffset> Times(params double[] hours) => [.. hours.Select(hour => T0.AddHours(hour))];

    private static PricePoint Point(double hour, long price, long quantity) =>
        new(T0.AddHours(hour), new Copper(price), new Copper(price), new Copper(price), quantity, 1);
}

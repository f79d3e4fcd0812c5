using System.Diagnostics;
using CsCheck;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Alerts;

public sealed class AlertBacktestTests
{
    private static AlertRule Rule(string text) => ConditionText.TryParse(text, out var condition, out var fault) ? new AlertRule(condition) : throw new ArgumentException(fault);

    [Fact]
    public void Run_AnyRuleOnAnyPast_IsWhatStepByStepRecomputationSays()
    {
        var fired = 0;
        Gen.Select(AlertSamples.Rules, PastSamples.Random(20), Gen.Int[0, 12], Gen.Long[50_000, 150_000]).Sample(
            (rule, past, days, median) =>
            {
                var from = PastSamples.T0.AddDays(days);
                var region = Enumerable.Range(0, 200).Select(i => (past.At.AddHours(-2.5 * (200 - i)), new RegionLevel(new Copper(median), 4))).ToList();
                var now = past.At(past.At)! with { At = past.At };

                var test = AlertBacktest.Run(rule, past, from, now, region);

                var expected = Slowly(rule, past, from, now, region);
                Assert.Equal(expected, test.Firings.Select(firing => (firing.At, firing.Price, firing.Quantity)));
                Interlocked.Add(ref fired, expected.Count);
            },
            iter: 60, threads: 2);
        Assert.True(fired > 20, $"Only {fired} fired.");
    }

    private static List<(DateTimeOffset At, Copper? Price, long Quantity)> Slowly(
        AlertRule rule, GoodPast past, DateTimeOffset from, AlertReading now, List<(DateTimeOffset At, RegionLevel Level)> region)
    {
        var fired = new List<(DateTimeOffset, Copper?, long)>();
        AlertState? state = null;
        foreach (var at in past.Snapshots.Append(now.At))
        {
            if (past.At(at) is not { } reading) continue;
            if (at <= from)
            {
                if (past.Snapshots.Last(other => other <= from) == at) state = AlertStep.First(Judge(reading));
                continue;
            }

            state ??= new AlertState();
            if (reading.Now.At != at && !state.Attends) continue;
            var judgement = Judge(reading);
            (state, var fires) = AlertStep.Next(rule, state, judgement, at);
            if (fires) fired.Add((at, judgement.Price, reading.Now.Quantity));
        }

        return fired;

        AlertJudgement Judge(AlertReading reading)
        {
            var level = region.LastOrDefault(one => one.At <= reading.At);
            return AlertJudge.Judge(rule, reading, new PastFigures(past.Before(reading.At)), reading.At - level.At < PriceSeries.Reach ? level.Level : null, true);
        }
    }

    [Theory]
    [InlineData("price below 9g")]
    [InlineData("10% below weighted value")]
    [InlineData("10% below trend of 30 days")]
    [InlineData("10% above median of 30 days")]
    [InlineData("price in lowest 10% of 30 days")]
    [InlineData("price 2 deviations below 30 days")]
    [InlineData("trend turns up in 30 days or trend turns down in 7 days")]
    [InlineData("price moves 2 times its usual in 30 days")]
    [InlineData("quantity 60% below median of 30 days")]
    [InlineData("30% below other realms")]
    [InlineData("first listing in 30 days")]
    [InlineData("new low of 30 days")]
    [InlineData("forecast below 9g within 48 hours")]
    public void Run_ThirtyDaysOfHourlyChanges_TakesLessThanASecond(string text)
    {
        var random = new Random(7);
        var log = Math.Log(100_000);
        var past = PastSamples.Hourly(Enumerable.Range(0, 60 * 24).Select(hour => Math.Exp((log += 0.02 * (random.NextDouble() - 0.5)) + 0.05 * Math.Sin(2 * Math.PI * hour / 24))), hour => 50 + hour * 7919 % 100);
        var now = PastSamples.Reading(past.At, 90_000);
        var region = past.Snapshots.Select(at => (at, new RegionLevel(new Copper(120_000), 8))).ToList();
        // The best of three: the machine may be busy with other things.
        var (best, test) = (TimeSpan.MaxValue, default(AlertBacktest)!);
        for (var i = 0; i < 3; i++)
        {
            var started = Stopwatch.GetTimestamp();
            test = AlertBacktest.Run(Rule(text), past, past.At.AddDays(-30), now, region);
            if (Stopwatch.GetElapsedTime(started) is var taken && taken < best) best = taken;
        }

        TestContext.Current.SendDiagnosticMessage($"{text}: {best.TotalMilliseconds:0} ms, {test.Firings.Count} firings");
        Assert.True(best < TimeSpan.FromSeconds(1), $"{best.TotalMilliseconds:0} ms");
        Assert.Equal(past.At, test.To);
    }

    [Fact]
    public void Run_OfAShortPast_SaysSinceWhenItCouldJudge()
    {
        var past = PastSamples.Hourly(PastSamples.Steady(100_000, 20 * 24));

        var test = AlertBacktest.Run(Rule("5% below median of 14 days") with { MinQuantity = 50 }, past, past.At.AddDays(-30), PastSamples.Reading(past.At, 90_000), []);

        Assert.Equal([past.At], test.Firings.Select(firing => firing.At));
        Assert.InRange((test.From!.Value - PastSamples.T0).TotalDays, 3.4, 3.7);
        Assert.Equal(2, test.Notes.Count);
        Assert.True(test.Now.Holds);
    }
}

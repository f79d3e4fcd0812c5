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

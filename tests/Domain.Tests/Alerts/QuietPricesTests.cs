using CsCheck;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Tests.Alerts;

public sealed class QuietPricesTests
{
    private static readonly DateTimeOffset Now = PastSamples.T0.AddDays(15);
    private static readonly Gen<AlertState> States = Gen.Select(Gen.Bool, AlertSamples.Of(false, false, false, true), AlertSamples.Of<int?>(null, -3, -40), AlertSamples.Of<int?>(null, -1, 2), AlertSamples.Of(false, false, true))
        .Select(it => new AlertState(it.Item1, it.Item2 && it.Item1, it.Item3 is { } fired ? Now.AddHours(fired) : null, it.Item4 is { } snoozed ? Now.AddHours(snoozed) : null, it.Item5));

    // Ladders from far too cheap to far too dear, cut or whole, or none.
    private static readonly Gen<AlertReading> Readings = Gen.Select(
        Gen.Select(Gen.OneOf(Gen.Long[1, 300_000], Gen.Long[1, 5_000_000]), Gen.Long[1, 60]).Array[1, 5], AlertSamples.Of<long>(0, 0, 300), Gen.Bool,
        (levels, more, hasLadder) =>
        {
            var sorted = levels.DistinctBy(level => level.Item1).OrderBy(level => level.Item1).ToArray();
            var reading = PastSamples.Ladder(Now, more, sorted);
            return hasLadder ? reading : reading with { Ladder = [], HasLadder = false };
        });

    private static readonly Gen<AlertCondition> Conditions = AlertSamples.Joins(
        Gen.OneOf(Gen.Select(AlertSamples.Of(PriceSide.Below, PriceSide.Above), Gen.Long[1, 300_000], (side, price) => (AlertCondition)new PriceLimit(side, new Copper(price))),
        Gen.Select(AlertSamples.Of(PriceSide.Below, PriceSide.Above), Gen.Long[90_000, 110_000], (side, price) => (AlertCondition)new PriceLimit(side, new Copper(price))),
        AlertSamples.Limits), 2);

    [Fact]
    public void Of_AnyAlert_NoReadingWithinChangesItsState()
    {
        var quiet = 0;
        Gen.Select(Conditions, AlertSamples.Rules, States, Readings, PastSamples.Random(15)).Sample(
            (condition, like, state, reading, past) =>
            {
                var rule = like with { When = condition };
                if (!QuietPrices.Of(rule, state).Contains(reading.Now.Minimum)) return;
                Interlocked.Increment(ref quiet);

                var judgement = AlertJudge.Judge(rule, reading, new PastFigures(past), new RegionLevel(new Copper(100_000), 4), true);

                Assert.Equal((state, false), AlertStep.Next(rule, state, judgement, Now));
            },
            iter: 8000);
        Assert.True(quiet > 500, $"Only {quiet} were quiet.");
    }

    [Theory]
    [InlineData("price below 10g", 1, true, true, 100_000, long.MaxValue)]
    [InlineData("price below 10g", 50, true, true, 100_000, long.MaxValue)]
    [InlineData("price above 10g", 1, true, true, 1, 100_000)]
    [InlineData("price above 10g", 2, true, true, 1, 0)]
    [InlineData("price below 10g", 1, true, false, 1, 0)]
    [InlineData("price below 10g", 1, false, false, 1, 102_999)]
    [InlineData("price above 10g", 1, true, false, 97_001, long.MaxValue)]
    [InlineData("price below 10g and new low of 7 days", 1, true, true, 100_000, long.MaxValue)]
    [InlineData("price below 10g or new low of 7 days", 1, true, true, 1, 0)]
    [InlineData("price below 10g or price above 20g", 1, true, true, 100_000, 200_000)]
    [InlineData("price below 10g and price above 20g", 1, true, true, 1, long.MaxValue)]
    [InlineData("30% below median of 14 days", 1, true, true, 1, 0)]
    public void Of_AsTheStateSays(string text, long quantity, bool ignoreSuspect, bool isArmed, long from, long to)
    {
        Assert.True(ConditionText.TryParse(text, out var condition, out _));
        var rule = new AlertRule(condition, quantity, IgnoreSuspect: ignoreSuspect);

        Assert.Equal(new QuietPrices(new Copper(from), new Copper(to)), QuietPrices.Of(rule, new AlertState(isArmed)));
        Assert.Equal(QuietPrices.None, QuietPrices.Of(rule, new AlertState(isArmed, UntilRecovered: true)));
        Assert.Equal(QuietPrices.None, QuietPrices.Of(rule, new AlertState(true, Attends: true)));
    }
}

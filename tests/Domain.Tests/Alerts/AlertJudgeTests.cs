using CsCheck;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Alerts;

public sealed class AlertJudgeTests
{
    private static readonly DateTimeOffset Now = PastSamples.T0.AddDays(30);
    private static readonly PastFigures Steady = PastSamples.Figures(PastSamples.Steady(100_000, 720));

    private static AlertRule Rule(string text, double hysteresis = 3, long quantity = 1, bool ignoreSuspect = true) =>
        ConditionText.TryParse(text, out var condition, out var fault) ? new AlertRule(condition, quantity, Hysteresis: hysteresis, IgnoreSuspect: ignoreSuspect) : throw new ArgumentException(fault);

    private static AlertJudgement Judge(string text, AlertReading reading, PastFigures? past = null, RegionLevel? region = null) =>
        AlertJudge.Judge(Rule(text), reading, past, region, region is not null);

    [Theory]
    [InlineData("price below 10g", 99_999, true, true)]
    [InlineData("price below 10g", 100_000, false, true)]
    [InlineData("price below 10g", 102_999, false, true)]
    [InlineData("price below 10g", 103_000, false, false)]
    [InlineData("price above 10g", 100_001, true, true)]
    [InlineData("price above 10g", 100_000, false, true)]
    [InlineData("price above 10g", 97_000, false, false)]
    [InlineData("30% below median of 14 days", 69_900, true, true)]
    [InlineData("30% below median of 14 days", 71_000, false, true)]
    [InlineData("30% below median of 14 days", 73_000, false, false)]
    [InlineData("30% above median of 14 days", 131_000, true, true)]
    [InlineData("30% below weighted value", 69_500, true, true)]
    [InlineData("30% below weighted value", 71_000, false, true)]
    [InlineData("30% above trend of 7 days", 131_000, true, true)]
    [InlineData("30% above trend of 7 days", 125_000, false, false)]
    [InlineData("price in lowest 10% of 30 days", 98_000, true, true)]
    [InlineData("price in lowest 10% of 30 days", 100_000, false, false)]
    [InlineData("price in highest 10% of 30 days", 102_000, true, true)]
    [InlineData("price 3 deviations below 14 days", 90_000, true, true)]
    [InlineData("price 3 deviations below 14 days", 97_000, false, false)]
    [InlineData("price 3 deviations above 14 days", 115_000, true, true)]
    [InlineData("price moves 3 times its usual in 14 days", 86_000, true, true)]
    [InlineData("price moves 3 times its usual in 14 days", 104_000, false, false)]
    [InlineData("new low of 30 days", 97_900, true, true)]
    [InlineData("new low of 30 days", 98_100, false, true)]
    [InlineData("new low of 30 days", 102_000, false, false)]
    [InlineData("first listing in 14 days", 100_000, false, true)]
    public void Judge_OnASteadyPast_AsTheLimitSays(string text, long price, bool holds, bool stays)
    {
        var judgement = Judge(text, PastSamples.Reading(Now, price), Steady);

        Assert.Equal((holds, stays, AlertNeeds.None), (judgement.Holds, judgement.Stays, judgement.Needs));
        Assert.Equal(new Copper(price), judgement.Price);
        Assert.InRange(judgement.Facts.Count, 2, 6);
    }

    [Theory]
    [InlineData("quantity 60% below median of 7 days", 39, true, true)]
    [InlineData("quantity 60% below median of 7 days", 41, false, true)]
    [InlineData("quantity 60% below median of 7 days", 42, false, false)]
    [InlineData("quantity 60% below median of 7 days", 0, true, true)]
    [InlineData("quantity 200% above median of 7 days", 301, true, true)]
    [InlineData("quantity 200% above median of 7 days", 250, false, false)]
    [InlineData("price below 10g", 0, false, false)]
    [InlineData("new low of 30 days", 0, false, false)]
    [InlineData("price above 1c or quantity 60% below median of 7 days", 0, true, true)]
    public void Judge_OfAQuantity_AsTheLimitSays(string text, long quantity, bool holds, bool stays)
    {
        var judgement = Judge(text, PastSamples.Reading(Now, 99_000, quantity), Steady);

        Assert.Equal((holds, stays), (judgement.Holds, judgement.Stays));
    }

    [Theory]
    [InlineData("price below 10g", 1, 50_000)]
    [InlineData("price below 10g", 30, 90_000)]
    [InlineData("price below 10g", 31, 110_000)]
    [InlineData("price below 10g", 1000, null)]
    public void Judge_OfMoreUnits_TakesThePriceOfTheLastOfThem(string text, long quantity, int? price)
    {
        var reading = PastSamples.Ladder(Now, 0, (50_000, 10), (90_000, 20), (110_000, 5));

        var judgement = AlertJudge.Judge(Rule(text, quantity: quantity), reading, Steady, null, false);

        Assert.Equal(price, judgement.Price?.Value);
        Assert.Equal(price < 100_000, judgement.Holds);
    }

    [Theory]
    [InlineData("price below 11g", false)]
    [InlineData("price below 11g 1c", false)]
    [InlineData("price below 11g 2c", null)]
    [InlineData("price above 11g", true)]
    [InlineData("price above 11g 1c", null)]
    [InlineData("price in lowest 10% of 30 days", false)]
    [InlineData("price in highest 10% of 30 days", true)]
    [InlineData("30% above median of 14 days", null)]
    public void Judge_WhereTheLadderIsCut_KnowsOnlyThatItCostsMore(string text, bool? holds)
    {
        var reading = PastSamples.Ladder(Now, 500, (50_000, 10), (110_000, 5));

        var judgement = AlertJudge.Judge(Rule(text, 0, 100), reading, Steady, null, false);

        Assert.Equal(holds, judgement.Holds);
    }

    [Fact]
    public void Judge_WithSuspectListings_LeavesOutTheCheapAndDoesNotBelieveTheDear()
    {
        var decoy = PastSamples.Ladder(Now, 0, (100, 1), (9_900, 3), (96_000, 20));

        Assert.Equal((false, 96_000), Told(Judge("price below 5g", decoy, Steady)));
        Assert.Equal((true, 96_000), Told(Judge("price below 10g", decoy, Steady)));
        Assert.Equal((true, 100), Told(AlertJudge.Judge(Rule("price below 5g", ignoreSuspect: false), decoy, null, null, false)));
        Assert.Equal((false, 33_332), Told(Judge("price below 99s", PastSamples.Reading(Now, 100), Steady)));
        Assert.Null(Judge("price above 20g", PastSamples.Reading(Now, 2_000_000), Steady).Holds);
        Assert.True(Judge("price above 20g", PastSamples.Reading(Now, 900_000), Steady).Holds);

        // Half off is a bargain, not a decoy, however steady the price was.
        Assert.Equal((true, 50_000), Told(Judge("price below 6g", PastSamples.Reading(Now, 50_000), Steady)));

        static (bool?, int?) Told(AlertJudgement judgement) => (judgement.Holds, (int?)judgement.Price?.Value);
    }

    [Theory]
    [InlineData("price below 10g", 100_000, AlertNeeds.Past)]
    [InlineData("price below 10g", 103_000, AlertNeeds.None)]
    [InlineData("price below 10g", 99_999, AlertNeeds.Past)]
    [InlineData("price above 10g", 97_000, AlertNeeds.None)]
    [InlineData("price above 10g", 100_001, AlertNeeds.Past)]
    [InlineData("30% below median of 14 days", 100_001, AlertNeeds.Past)]
    [InlineData("30% below other realms", 100_001, AlertNeeds.Past | AlertNeeds.Region)]
    [InlineData("price below 10g and 30% below other realms", 103_000, AlertNeeds.None)]
    [InlineData("new low of 30 days or 30% below other realms", 103_000, AlertNeeds.Past | AlertNeeds.Region)]
    public void Judge_WithTheReadingAlone_NamesWhatItLacks(string text, long price, AlertNeeds needs) =>
        Assert.Equal(needs, Judge(text, PastSamples.Reading(Now, price)).Needs);

    [Fact]
    public void Judge_WithTheReadingAlone_IsNeverContradictedByThePast() =>
        Gen.Select(AlertSamples.Rules, PastSamples.Random(20), Gen.Int[0, 999], Gen.Long[1, 400_000]).Sample(
            (rule, past, place, median) =>
            {
                var at = past.Snapshots[past.Snapshots.Count * place / 1000];
                if (past.At(at) is not { } reading) return;
                var region = new RegionLevel(new Copper(median), 5);
                var first = AlertJudge.Judge(rule, reading, null, null, false);
                var whole = AlertJudge.Judge(rule, reading, new PastFigures(past.Before(at)), region, true);

                Assert.Equal(AlertNeeds.None, whole.Needs);
                if (first.Needs == AlertNeeds.None) Assert.Equal((first.Holds, first.Stays), (whole.Holds, whole.Stays));
                if (first.Holds is { } holds) Assert.Equal(holds, whole.Holds);
                if (first.Stays is { } stays) Assert.Equal(stays, whole.Stays);

                // Wider limits are met wherever narrow ones are.
                if (whole.Holds == true) Assert.True(whole.Stays);
            },
            iter: 600);

    [Fact]
    public void Judge_OtherRealms_NeedsThreeOfThem()
    {
        var reading = PastSamples.Reading(Now, 69_000);

        Assert.True(Judge("30% below other realms", reading, Steady, new RegionLevel(new Copper(100_000), 3)).Holds);
        Assert.Null(Judge("30% below other realms", reading, Steady, new RegionLevel(new Copper(100_000), 2)).Holds);
        Assert.Null(AlertJudge.Judge(Rule("30% below other realms"), reading, Steady, null, true).Holds);
        Assert.Contains(new FiringFact("Region median (3 realms)", "10g"), Judge("30% below other realms", reading, Steady, new RegionLevel(new Copper(100_000), 3)).Facts);
    }

    [Fact]
    public void Judge_OnTooLittlePast_NobodyCanSay()
    {
        var day = PastSamples.Figures(PastSamples.Steady(100_000, 20));
        var at = PastSamples.T0.AddHours(20);

        foreach (var text in new[] { "30% below median of 14 days", "30% below weighted value", "30% below trend of 7 days", "price in lowest 10% of 30 days", "price 3 deviations below 14 days", "trend turns up in 7 days", "price moves 3 times its usual in 14 days", "quantity 60% below median of 7 days", "new low of 30 days", "forecast below 5g within 24 hours" })
            Assert.Null(Judge(text, PastSamples.Reading(at, 50_000), day).Holds);
        Assert.Null(Judge("first listing in 14 days", PastSamples.Reading(at, 50_000), new PastFigures(new GoodPast(at, [], day.Past.Snapshots))).Holds);
    }

    [Fact]
    public void Judge_FirstListing_IsNewsForADay()
    {
        GoodPast Past(int hours, params PricePoint[] points) => new(PastSamples.T0.AddHours(hours), points, [.. Enumerable.Range(0, hours).Select(hour => PastSamples.T0.AddHours(hour))]);
        AlertJudgement At(int hours, long quantity, params PricePoint[] points) =>
            Judge("first listing in 14 days", PastSamples.Reading(PastSamples.T0.AddHours(hours), 5000, quantity), new PastFigures(Past(hours, points)));
        var (listed, sold) = (PastSamples.Point(PastSamples.T0.AddHours(500), 5000), PastSamples.Point(PastSamples.T0.AddHours(510), 5000, 0));

        Assert.True(At(500, 1).Holds);
        Assert.True(At(510, 1, listed).Holds);
        Assert.Equal((false, true), (At(524, 1, listed).Holds, At(524, 1, listed).Stays));
        Assert.False(At(511, 0, listed, sold).Stays);
        Assert.False(At(600, 1, listed, sold).Holds);
        Assert.True(At(510 + 14 * 24, 1, listed, sold).Holds);
    }

    [Fact]
    public void Judge_TrendTurn_SeesAValleyAndAPeak()
    {
        var valley = Enumerable.Range(0, 168).Select(hour => 100_000 * Math.Exp(-0.004 * Math.Min(hour, 110) + 0.005 * Math.Max(0, hour - 110) + 0.004 * Math.Sin(hour * 2.3))).ToList();
        var at = PastSamples.T0.AddHours(168);

        Assert.True(Judge("trend turns up in 7 days", PastSamples.Reading(at, (long)valley[^1]), PastSamples.Figures(valley)).Holds);
        Assert.False(Judge("trend turns down in 7 days", PastSamples.Reading(at, (long)valley[^1]), PastSamples.Figures(valley)).Holds);
        var peak = valley.ConvertAll(price => 1e10 / price);
        Assert.True(Judge("trend turns down in 7 days", PastSamples.Reading(at, (long)peak[^1]), PastSamples.Figures(peak)).Holds);
        Assert.False(Judge("trend turns up in 7 days", PastSamples.Reading(at, 100_000), PastSamples.Figures(PastSamples.Steady(100_000, 168))).Holds);
    }

    [Fact]
    public void Judge_TrendTurnOnRandomWalks_TurnsInLessThanOneOfAHundred()
    {
        var turned = 0;
        for (var seed = 0; seed < 1000; seed++)
        {
            var random = new Random(seed);
            double log = Math.Log(100_000);
            var walk = Enumerable.Range(0, 168).Select(_ => Math.Exp(log += 0.03 * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 2)).ToList();
            if (Judge("trend turns up in 7 days or trend turns down in 7 days", PastSamples.Reading(PastSamples.T0.AddHours(168), 100_000), PastSamples.Figures(walk)).Holds == true) turned++;
        }

        TestContext.Current.SendDiagnosticMessage($"{turned} of 1000 random walks turn");
        Assert.InRange(turned, 0, 5);
    }

    [Fact]
    public void Judge_TrendTurnOnNoisyValleys_TurnsInEverySecondAtLeast()
    {
        var turned = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            double log = Math.Log(100_000);
            var valley = Enumerable.Range(0, 168).Select(hour => Math.Exp(log += (hour < 110 ? -0.005 : 0.008) + 0.02 * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5))).ToList();
            if (Judge("trend turns up in 7 days", PastSamples.Reading(PastSamples.T0.AddHours(168), (long)valley[^1]), PastSamples.Figures(valley)).Holds == true) turned++;
        }

        TestContext.Current.SendDiagnosticMessage($"{turned} of 200 noisy valleys turn");
        Assert.InRange(turned, 100, 200);
    }

    [Fact]
    public void Judge_TrendTurnOverAMonthOfRandomWalks_FiresNearlyNever()
    {
        var fired = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            double log = Math.Log(100_000);
            var past = PastSamples.Hourly(Enumerable.Range(0, 60 * 24).Select(_ => Math.Exp(log += 0.03 * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 2)));
            fired += AlertBacktest.Run(Rule("trend turns up in 7 days"), past, past.At.AddDays(-30), PastSamples.Reading(past.At, 100_000), []).Firings.Count;
        }

        TestContext.Current.SendDiagnosticMessage($"{fired} firings in 20 months of random walks");
        Assert.InRange(fired, 0, 4);
    }

    [Fact]
    public void Judge_Forecast_IsOnlyToldWhenItBeatsTheNaiveOne()
    {
        // Dear at noon, cheap at midnight, day after day: at 20 o'clock the cheap hours are foreseen.
        var swing = Enumerable.Range(0, 30 * 24 + 20).Select(hour => 100_000 * (1 + 0.3 * Math.Sin(2 * Math.PI * (hour - 6) / 24))).ToList();
        var at = PastSamples.T0.AddHours(swing.Count);

        Assert.True(Judge("forecast below 7g 50s within 12 hours", PastSamples.Reading(at, (long)swing[^1]), PastSamples.Figures(swing)).Holds);
        Assert.False(Judge("forecast below 6g within 12 hours", PastSamples.Reading(at, (long)swing[^1]), PastSamples.Figures(swing)).Holds);
        Assert.Null(Judge("forecast below 7g 50s within 12 hours", PastSamples.Reading(Now, 100_000), PastSamples.Figures(Enumerable.Repeat(100_000.0, 720))).Holds);
    }

    [Theory]
    [InlineData("price below 10g", 97_000, false)]
    [InlineData("price below 10g", 98_500, true)]
    [InlineData("price above 10g", 103_000, false)]
    [InlineData("price above 10g", 101_000, true)]
    [InlineData("quantity 60% below median of 7 days", 50_000, true)]
    public void Judge_IsUsual_FromTheSideThatIsWatched(string text, long price, bool isUsual) => Assert.Equal(isUsual, Judge(text, PastSamples.Reading(Now, price), Steady).IsUsual);
}

using CsCheck;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Tests.Alerts;

public sealed class RuleCheckTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly AlertRule Sound = new(new PriceLimit(PriceSide.Below, Copper.FromGold(45)));

    private static AlertCondition Read(string text) => ConditionText.TryParse(text, out var condition, out var fault) ? condition : throw new ArgumentException(fault);

    [Fact]
    public void Faults_OfSensibleRules_None() =>
        AlertSamples.Rules.Where(rule => rule.When.Limits().All(limit => limit is not TrendTurn { Days: 1 })).Sample(rule => Assert.Empty(RuleCheck.Faults(rule, false, Now)), iter: 500);

    [Fact]
    public void Faults_OfARuleThatIsAllWrong_AreToldAtOnce()
    {
        var faults = RuleCheck.Faults(
            new AlertRule(
                new AllOf([new PriceLimit(PriceSide.Below, Copper.Zero), new NewLow(31), new RealmSpread(PriceSide.Below, 100), new PriceOutlier(PriceSide.Above, double.NaN, 14)]),
                0, TimeSpan.FromDays(31), 51, Now, new ActiveHours(new TimeOnly(8, 0), new TimeOnly(8, 0), "Europe/Nowhere")),
            true,
            Now);

        Assert.Equal(11, faults.Count);
        Assert.All(faults, fault => Assert.EndsWith(".", fault.TrimEnd(), StringComparison.Ordinal));
        foreach (var word in new[] { "price", "days", "percent", "commodity", "deviations", "quantity", "cool-down", "hysteresis", "future", "active hours", "Europe/Nowhere" })
            Assert.Contains(faults, fault => fault.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("price below 0c", false)]
    [InlineData("price below 1c", true)]
    [InlineData("price above 100000000g", true)]
    [InlineData("price above 100000001g", false)]
    [InlineData("0% below median of 14 days", true)]
    [InlineData("100% below median of 14 days", false)]
    [InlineData("1000% above median of 14 days", true)]
    [InlineData("1001% above median of 14 days", false)]
    [InlineData("30% below weighted value of 7 days", false)]
    [InlineData("lowest 50% of 1 day", true)]
    [InlineData("lowest 51% of 1 day", false)]
    [InlineData("lowest 0% of 1 day", false)]
    [InlineData("20 deviations below 30 days", true)]
    [InlineData("21 deviations below 30 days", false)]
    [InlineData("moves 1x its usual 14 days", false)]
    [InlineData("moves 50x its usual 2 days", true)]
    [InlineData("moves 3x its usual 1 day", false)]
    [InlineData("trend turns up in 1 day", false)]
    [InlineData("quantity 10000% above median of 7 days", true)]
    [InlineData("quantity 100% below median of 7 days", false)]
    [InlineData("new low of 0 days", false)]
    [InlineData("first listing in 30 days", true)]
    [InlineData("forecast below 5g within 48 hours", true)]
    [InlineData("forecast below 5g within 49 hours", false)]
    public void Faults_AtTheBoundsOfALimit_AsDocumented(string text, bool isSound) =>
        Assert.Equal(isSound ? 0 : 1, RuleCheck.Faults(Sound with { When = Read(text) }, false, Now).Count);

    [Fact]
    public void Faults_AtTheBoundsOfARule_AsDocumented()
    {
        Assert.Empty(RuleCheck.Faults(Sound with { MinQuantity = 1_000_000, CoolDown = TimeSpan.FromDays(30), Hysteresis = 50, Expires = Now.AddYears(2) }, true, Now));
        Assert.Single(RuleCheck.Faults(Sound with { MinQuantity = 1_000_001 }, true, Now));
        Assert.Single(RuleCheck.Faults(Sound with { CoolDown = TimeSpan.FromSeconds(-1) }, true, Now));
        Assert.Single(RuleCheck.Faults(Sound with { Hysteresis = double.NaN }, true, Now));
        Assert.Single(RuleCheck.Faults(Sound with { Expires = Now.AddYears(2).AddDays(2) }, true, Now));
        Assert.Single(RuleCheck.Faults(Sound with { Hours = new ActiveHours(default, new TimeOnly(1, 0), "W. Europe Standard Time") }, true, Now));
        Assert.Single(RuleCheck.Faults(Sound with { When = new AllOf([Sound.When]) }, true, Now));
        Assert.Single(RuleCheck.Faults(Sound with { When = new AnyOf([.. Enumerable.Repeat(Sound.When, 7)]) }, true, Now));
        Assert.Single(RuleCheck.Faults(Sound with { When = Nested(4) }, true, Now));
        Assert.Contains("characters", Assert.Single(RuleCheck.Faults(Sound with { When = new AnyOf([.. Enumerable.Repeat(Nested(2), 6)]) }, true, Now)), StringComparison.Ordinal);

        AlertCondition Nested(int depth) => depth == 0 ? new ForecastBelow(Copper.FromGold(45), 24) : depth % 2 == 0 ? new AllOf([Nested(depth - 1), Nested(0)]) : new AnyOf([Nested(depth - 1), Nested(0)]);
    }

    [Theory]
    [InlineData("price below 100g", "price below 101g", true)]
    [InlineData("price below 100g", "price below 103g", false)]
    [InlineData("price below 100g", "price above 100g", false)]
    [InlineData("30% below median of 14 days", "30.5% below median of 14 days", true)]
    [InlineData("30% below median of 14 days", "30% below median of 7 days", false)]
    [InlineData("30% below median of 14 days", "30% below trend of 14 days", false)]
    [InlineData("price below 100g and new low of 30 days", "new low of 30 days and price below 101g", true)]
    [InlineData("price below 100g and new low of 30 days", "new low of 30 days or price below 101g", false)]
    [InlineData("price below 100g or price below 102g", "price below 104g or price below 102g", true)]
    [InlineData("price below 100g or price below 101g or price below 50g", "price below 100g or price below 50g or price below 50g", false)]
    public void IsNearlyTheSame_WithinTwoPercent(string one, string other, bool isNear)
    {
        Assert.Equal(isNear, RuleCheck.IsNearlyTheSame(Read(one), Read(other)));
        Assert.Equal(isNear, RuleCheck.IsNearlyTheSame(Read(other), Read(one)));
    }
}

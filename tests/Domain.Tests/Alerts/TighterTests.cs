using CsCheck;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Domain.Tests.Alerts;

public sealed class TighterTests
{
    [Theory]
    [InlineData("price below 45g", "price below 40g 50s")]
    [InlineData("price above 1,200g", "price above 1,320g")]
    [InlineData("30% below weighted value", "33% below weighted value")]
    [InlineData("95% below median of 14 days", "99% below median of 14 days")]
    [InlineData("5% above median of 14 days", "6% above median of 14 days")]
    [InlineData("price in lowest 10% of 30 days", "price in lowest 9% of 30 days")]
    [InlineData("price 3 deviations below 14 days", "price 3.3 deviations below 14 days")]
    [InlineData("price moves 3 times its usual in 14 days", "price moves 3.3 times its usual in 14 days")]
    [InlineData("quantity 60% below median of 7 days", "quantity 66% below median of 7 days")]
    [InlineData("30% below other realms", "33% below other realms")]
    [InlineData("first listing in 14 days", "first listing in 15 days")]
    [InlineData("new low of 7 days", "new low of 8 days")]
    [InlineData("forecast below 45g within 24 hours", "forecast below 40g 50s within 24 hours")]
    [InlineData("price below 45g and trend turns up in 7 days", "price below 40g 50s and trend turns up in 7 days")]
    public void Of_EachKind_IsATenthFurther(string before, string after) => Assert.Equal(Read(after), Tighter.Of(Read(before)));

    [Theory]
    [InlineData("trend turns up in 7 days")]
    [InlineData("new low of 30 days")]
    [InlineData("price below 1c")]
    [InlineData("99% below other realms")]
    public void Of_WhatCannotBeTighter_IsNull(string text) => Assert.Null(Tighter.Of(Read(text)));

    [Fact]
    public void Of_AnyCondition_IsSoundAgainAndEndsSomewhere() => AlertSamples.Conditions.Sample(condition =>
    {
        var now = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);
        if (RuleCheck.Faults(new AlertRule(condition), false, now).Count > 0) return;
        var steps = 0;
        while (steps++ < 20 && Tighter.Of(condition) is { } tighter)
        {
            var faults = RuleCheck.Faults(new AlertRule(tighter), false, now).Where(fault => !fault.Contains("characters", StringComparison.Ordinal));
            Assert.Empty(faults);
            condition = tighter;
        }
    });

    private static AlertCondition Read(string text) => ConditionText.TryParse(text, out var condition, out var fault) ? condition : throw new FormatException(fault);
}

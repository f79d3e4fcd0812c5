using CsCheck;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Tests.Alerts;

public sealed class ConditionTextTests
{
    [Fact]
    public void Write_AnyCondition_IsReadBackEqual() => AlertSamples.Conditions.Sample(
        condition =>
        {
            Assert.True(ConditionText.TryParse(ConditionText.Write(condition), out var read, out var fault), fault);
            Assert.Equal(condition, read);
            Assert.Equal(condition.GetHashCode(), read.GetHashCode());
        },
        iter: 3000);

    [Fact]
    public void TryParse_AnyText_NeverThrows() =>
        Gen.OneOf(
            Gen.String[Gen.Char["0123456789gsc%<>()&|-+.,anorpicebl wdk×≤σ\u0661²"], 0, 60],
            AlertSamples.Of("price", "below", "45g", "(", ")", "and", "or", "30%", "median", "14 days", "<", "-", "1e9", "forecast", "24h", "lowest", "x", "3", "20s", "1,000")
                .Array[0, 25].Select(words => string.Join(' ', words)))
        .Sample(
            text =>
            {
                if (ConditionText.TryParse(text, out var condition, out var fault)) Assert.True(ConditionText.TryParse(ConditionText.Write(condition), out var again, out _) && again.Equals(condition), text);
                else Assert.EndsWith(".", fault, StringComparison.Ordinal);
            },
            iter: 20_000);

    [Theory]
    [InlineData("price below 45g", "price below 45g")]
    [InlineData("< 45g", "price below 45g")]
    [InlineData("<45", "price below 45g")]
    [InlineData("PRICE Under 45G 20s", "price below 45g 20s")]
    [InlineData("price < 45g20s3c", "price below 45g 20s 3c")]
    [InlineData("over 1k", "price above 1,000g")]
    [InlineData("price > 1.25k", "price above 1,250g")]
    [InlineData("price above 1,200 gold", "price above 1,200g")]
    [InlineData("under 2.5g", "price below 2g 50s")]
    [InlineData("under 80 silver", "price below 80s")]
    [InlineData("-30% vs median 14d", "30% below median of 14 days")]
    [InlineData("−30% vs 14-day median", "30% below median of 14 days")]
    [InlineData("+12.5% vs trend 7d", "12.5% above trend of 7 days")]
    [InlineData("price 30% under its median of 2 weeks", "30% below median of 14 days")]
    [InlineData("30% below market value", "30% below weighted value")]
    [InlineData("lowest 10% 30d", "price in lowest 10% of 30 days")]
    [InlineData("top 5% of the last 7 days", "price in highest 5% of 7 days")]
    [InlineData("3σ below 14d", "price 3 deviations below 14 days")]
    [InlineData("2.5 standard deviations above 14 days", "price 2.5 deviations above 14 days")]
    [InlineData("trend turning up 7d", "trend turns up in 7 days")]
    [InlineData("moves 3x its usual 14d", "price moves 3 times its usual in 14 days")]
    [InlineData("supply -60% 7d", "quantity 60% below median of 7 days")]
    [InlineData("quantity rises 300% above median of 7 days", "quantity 300% above median of 7 days")]
    [InlineData("30% cheaper than other realms", "30% below other realms")]
    [InlineData("first listed in 14d", "first listing in 14 days")]
    [InlineData("new low 30d", "new low of 30 days")]
    [InlineData("forecast < 45g within 24h", "forecast below 45g within 24 hours")]
    [InlineData("forecast 45g in 1 day", "forecast below 45g within 24 hours")]
    [InlineData("< 45g & new low 30d | > 1k", "(price below 45g and new low of 30 days) or price above 1,000g")]
    [InlineData("(< 45g)", "price below 45g")]
    [InlineData("< 45g and (new low 30d or -30% median 14d)", "price below 45g and (new low of 30 days or 30% below median of 14 days)")]
    public void TryParse_AsPeopleType_IsUnderstood(string typed, string canonical)
    {
        Assert.True(ConditionText.TryParse(typed, out var condition, out var fault), fault);
        Assert.Equal(canonical, ConditionText.Write(condition));
    }

    [Theory]
    [InlineData("", "price below 45g")]
    [InlineData("price belwo 45g", "\"belwo\"")]
    [InlineData("price below", "does not say the price")]
    [InlineData("price 45g", "does not say below or above")]
    [InlineData("30% below median", "does not say how many days")]
    [InlineData("price below 45g of 7 days", "\"7 days\"")]
    [InlineData("price below 1,5g", "\",\"")]
    [InlineData("price below -5g", "\"-\"")]
    [InlineData("below 45g 46g", "\"45g\" and \"46g\"")]
    [InlineData("above 45g below 50g", "\"above\" and \"below\"")]
    [InlineData("forecast above 45g within 24 hours", "\"above\"")]
    [InlineData("new low of 1.5 days", "\"1.5\"")]
    [InlineData("new low of 30 days and", "after \"and\"")]
    [InlineData("or new low of 30 days", "before \"or\"")]
    [InlineData("(new low of 30 days", "without its \")\"")]
    [InlineData("new low of 30 days)", "without its \"(\"")]
    [InlineData("price below 45.12345g", "45.12345")]
    [InlineData("price below 99999999999999999999g", "99999999999999999999")]
    [InlineData("<1 and <2 and <3 and <4 and <5 and <6 and <7", "7 parts")]
    [InlineData("<1 and (<2 or (<3 and (<4 or <5)))", "More than 3 joins")]
    public void TryParse_WhatNobodyUnderstands_NamesThePiece(string typed, string piece)
    {
        Assert.False(ConditionText.TryParse(typed, out _, out var fault));
        Assert.Contains(piece, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_TooLong_IsRefused() => Assert.False(ConditionText.TryParse("price below 45g" + new string(' ', ConditionText.MaxLength), out _, out _));

    [Fact]
    public void Describe_Everything_IsTwoSentences()
    {
        Assert.True(ConditionText.TryParse("< 45g", out var condition, out _));
        var rule = new AlertRule(
            condition, 200, TimeSpan.FromHours(30), 3, new DateTimeOffset(2026, 12, 24, 18, 0, 0, TimeSpan.Zero), new ActiveHours(new TimeOnly(8, 0), new TimeOnly(22, 30), "Europe/Berlin"), false);

        Assert.Equal(
            "Price below 45g, for 200 units, suspect listings included, from 08:00 to 22:30 (Europe/Berlin). At most once in 1 day 6 hours, again only after it was left by 3%, until 2026-12-24 18:00 UTC.",
            RuleText.Describe(rule));
        Assert.Equal("Price below 45g. Again only after it was left.", RuleText.Describe(new AlertRule(new PriceLimit(PriceSide.Below, Copper.FromGold(45)), Hysteresis: 0)));
    }
}

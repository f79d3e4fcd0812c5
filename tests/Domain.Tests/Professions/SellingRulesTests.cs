using CsCheck;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Domain.Tests.Professions;

public sealed class SellingRulesTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(19, 18)]
    [InlineData(20, 19)]
    [InlineData(12_345, 11_727)] // 11,727.75
    [InlineData(9_223_372_036_854_775_807, 8_762_203_435_012_037_016)]
    public void AfterCut_KeepsFiveInAHundred_RoundedDown(long price, long net) => Assert.Equal(new Copper(net), SellingRules.AfterCut(new Copper(price)));

    // 2,500 copper × 0.15, 0.30, 0.60 × units; at least one silver.
    [Theory]
    [InlineData(2500, 0.15, 1, 375)]
    [InlineData(2500, 0.30, 2, 1500)]
    [InlineData(2500, 0.60, 1.5, 2250)]
    [InlineData(1, 0.60, 20, 100)]
    [InlineData(0, 0.60, 1, 100)]
    public void Deposit_IsAShareOfTheVendorPrice(long vendor, double share, double units, long deposit) =>
        Assert.Equal(new Copper(deposit), new SellingRules(share, 1).Deposit(new Copper(vendor), units));

    // p = 0.4, r = 3, d = 1,000: 0.6 + 0.36 + 0.216 = 1.176 lost on average; sells with 1 − 0.216 = 0.784.
    // P = 100,000: 95,000 × 0.784 = 74,480, less 1,176.
    [Fact]
    public void ExpectedNet_ByHand()
    {
        var rules = new SellingRules(0.3, 3);

        Assert.Equal(new Copper(1176), rules.ExpectedLoss(new Copper(1000), 0.4));
        Assert.Equal(0.784, rules.SellsWithin(0.4), 12);
        Assert.Equal(new Copper(74_480 - 1176), rules.ExpectedNet(new Copper(100_000), new Copper(1000), 0.4));
    }

    [Fact]
    public void ExpectedNet_GrowsWithPriceAndSaleRate_AndIsNeverMoreThanTheNetPrice() =>
        Gen.Select(Gen.Long[0, 1_000_000_000], Gen.Long[0, 1_000_000], Gen.Long[100, 100_000], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[1, 8]).Sample(made =>
        {
            var (price, more, deposit, p, q, attempts) = made;
            var rules = new SellingRules(0.6, attempts);
            var (low, high) = (Math.Min(p, q), Math.Max(p, q));
            var net = rules.ExpectedNet(new Copper(price), new Copper(deposit), low);
            return net <= SellingRules.AfterCut(new Copper(price))
                && rules.ExpectedNet(new Copper(price + more), new Copper(deposit), low) >= net
                && rules.ExpectedNet(new Copper(price), new Copper(deposit), high) + new Copper(1) >= net;
        });
}

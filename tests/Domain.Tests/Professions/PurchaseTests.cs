using CsCheck;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Domain.Tests.Professions;

public sealed class PurchaseTests
{
    private static readonly IReadOnlyList<PriceLevel> Ladder = [new(new Copper(100), 5), new(new Copper(120), 10), new(new Copper(200), 2)];

    // 5 × 100 + 3 × 120 = 860; 5 × 100 + 10 × 120 + 2 × 200 = 2,100.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 500)]
    [InlineData(8, 860)]
    [InlineData(17, 2100)]
    public void Of_WithinTheLadder_WalksItFromTheBottom(long units, long total) =>
        Assert.Equal(new Purchase(new Copper(total), 0), Purchase.Of(Ladder, units));

    [Fact]
    public void Of_BeyondTheLadder_IsUnknown()
    {
        Assert.Null(Purchase.Of(Ladder, 18));
        Assert.Null(Purchase.Of([], 1));
    }

    // Vendor at 120: five at 100 from the market, the rest from him. Vendor at 90: all from him.
    [Theory]
    [InlineData(120, 8, 860, 3)]
    [InlineData(90, 8, 720, 8)]
    [InlineData(150, 20, 500 + 1200 + 750, 5)]
    [InlineData(500, 17, 2100, 0)]
    public void Of_Vendor_SellsWhatTheMarketDoesNotSellForLess(long vendor, long units, long total, long fromVendor) =>
        Assert.Equal(new Purchase(new Copper(total), fromVendor), Purchase.Of(Ladder, units, new Copper(vendor)));

    [Fact]
    public void Of_AnyLadder_IsMonotoneAndSuperadditive() =>
        Gen.Select(Gen.Select(Gen.Long[1, 100_000], Gen.Long[1, 50]).List[1, 32], Gen.Int[0, 400], Gen.Int[0, 400], Gen.Long[1, 100_000], Gen.Bool).Sample(made =>
        {
            var (levels, a, b, price, hasVendor) = made;
            List<PriceLevel> ladder = [.. levels.OrderBy(level => level.Item1).Select(level => new PriceLevel(new Copper(level.Item1), level.Item2))];
            Copper? vendor = hasVendor ? new Copper(price) : null;
            var (one, two, both) = (Purchase.Of(ladder, a, vendor), Purchase.Of(ladder, b, vendor), Purchase.Of(ladder, a + b, vendor));
            if (both is not { } sum) return one is null || two is null || vendor is null;
            var average = a == 0 ? 0 : (double)one!.Value.Total.Value / a;
            return sum.Total >= one!.Value.Total && sum.Total >= one.Value.Total + two!.Value.Total && (a == 0 || b == 0 || (double)sum.Total.Value / (a + b) >= average - 1e-9);
        });

    [Fact]
    public void Join_Variants_AreOneAscendingLadder()
    {
        static CurrentPrice On(long traits, params (long Price, long Units)[] levels) => new(
            new MarketId(1), new VariantSummary(new VariantKey(new ItemId(1), traits), default, default, default, 0, 1, 0, [.. levels.Select(level => new PriceLevel(new Copper(level.Price), level.Units))]), default);

        var joined = Purchase.Join([On(1, (10, 1), (30, 1)), On(2, (20, 5))]);

        Assert.Equal([10L, 20, 30], joined.Select(level => level.UnitPrice.Value));
    }
}

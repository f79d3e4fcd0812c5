using CsCheck;
using DiscordAH.Domain.Professions;
using static DiscordAH.Domain.Tests.Professions.ProfessionSamples;

namespace DiscordAH.Domain.Tests.Professions;

public sealed class BuyingRulesTests
{
    private static readonly BuyingRules Rules = BuyingRules.Default;

    // Usual 1,000, so up to 950 is cheap: 10 at 800 and 30 at 900. Three days at 5 a day: 15 units = 8,000 + 4,500 = 12,500, 2,500 less than usual.
    [Fact]
    public void Weigh_Cheap_TakesWhatSellsInThreeDays()
    {
        var (one, _) = Rules.Weigh(Herb(), "Herb", 5, null);

        Assert.Equal((15, 833, 1000, 2500), (one!.Units, one.Average.Value, one.Usual.Value, one.Saving.Value));
        Assert.Equal("17 % below its usual price; it was cheaper in only 10 % of the hours of the last 14 days.", one.Reason);
        Assert.Null(one.Needed);
    }

    [Fact]
    public void Weigh_Needed_IsCappedAtTheNeedAndAtWhatIsCheap()
    {
        Assert.Equal((4, 3200 / 4, 800), (Units(4), Rules.Weigh(Herb(), "Herb", 5, 4).Opportunity!.Average.Value, Rules.Weigh(Herb(), "Herb", 5, 4).Opportunity!.Saving.Value));
        Assert.Equal(40, Units(1000));
        Assert.EndsWith("Your goals need 1,000.", Rules.Weigh(Herb(), "Herb", 5, 1000).Opportunity!.Reason, StringComparison.Ordinal);
        Assert.Equal(40, Rules.Weigh(Herb() with { Sales = null }, "Herb", 5, 1000).Opportunity!.Units);

        static long Units(long needed) => Rules.Weigh(Herb(), "Herb", 5, needed).Opportunity!.Units;
    }

    [Fact]
    public void Weigh_NoOpportunity_SaysWhy()
    {
        Assert.Equal(BuyingRules.NotOnSale, Reason(Quote(null, 1, Trend(1000, 0.1))));
        Assert.Equal(BuyingRules.NoHistory, Reason(Herb() with { Trend = null }));
        Assert.Equal(BuyingRules.NoHistory, Reason(Herb() with { Trend = Trend(1000, 0.1, hours: 47) }));
        Assert.Equal(BuyingRules.NotCheap, Reason(Herb() with { Trend = Trend(1000, 0.26) }));
        Assert.Equal(BuyingRules.NotCheap, Reason(Herb() with { Trend = Trend(840, 0.1) }));
        Assert.Equal(BuyingRules.Suspect, Reason(Herb() with { Region = Over(1, 100, 5) }));
        Assert.Equal(BuyingRules.TooFew, Reason(Herb(), use: 41));
        Assert.Equal(BuyingRules.SellsTooRarely, Reason(Herb() with { Sales = null }));
        Assert.Equal(BuyingRules.SellsTooRarely, Reason(Herb() with { Sales = Sales(0.9, 0.5) }));
        Assert.Equal(BuyingRules.SellsTooRarely, Reason(Herb() with { Sales = Sales(50, 0.04) }));
        Assert.Equal(BuyingRules.SellsTooRarely, Reason(Herb() with { Sales = Sales(50, 0.5, ended: 4) }));

        static string? Reason(GoodQuote quote, int use = 5) => Rules.Weigh(quote, "Herb", use, null).Reason;
    }

    [Fact]
    public void Sift_Many_GreatestSavingFirst_OthersCounted()
    {
        var (found, passed) = Rules.Sift(
        [
            (Herb(), "A", 5, 1L), (Herb(), "B", 5, 30L), (Quote(null, 2), "C", 1, null), (Quote(null, 3), "D", 1, null), (Herb() with { Trend = null }, "E", 1, null),
        ]);

        Assert.Equal(["B", "A"], found.Select(one => one.Name));
        Assert.Equal([(BuyingRules.NotOnSale, 2), (BuyingRules.NoHistory, 1)], passed);
    }

    [Fact]
    public void Weigh_AnyLadder_SavesOnEveryUnitItAdvises() =>
        Gen.Select(Gen.Select(Gen.Long[1, 3000], Gen.Long[1, 40]).List[1, 32], Gen.Long[1, 3000], Gen.Long[1, 500]).Sample(made =>
        {
            var (levels, usual, needed) = made;
            var quote = Quote(OnSale(1, usual, 9, [.. levels.OrderBy(level => level.Item1)]), 1, Trend(usual, 0.1));
            var (one, reason) = Rules.Weigh(quote, "x", 1, needed);
            return one is null ? reason is not null : one.Units <= needed && one.Units <= quote.Quantity && one.Average.Value <= usual * 0.95 && one.Saving.Value >= one.Units * usual * 0.05 - 1e-6;
        });

    private static GoodQuote Herb() => Quote(OnSale(1, 1000, 9, (800, 10), (900, 30), (990, 500)), 1, Trend(1000, 0.1), Sales(5, 0.2));
}

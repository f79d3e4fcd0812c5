using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market.Quality;

public sealed class DoubtRulesTests
{
    private static readonly VariantKey Good = VariantKey.Plain(new ItemId(7));

    [Theory]
    [InlineData(1000, 40, 1000, false)]
    [InlineData(9_999, 40, 1000, false)]
    [InlineData(10_001, 40, 1000, true)]
    [InlineData(99, 40, 1000, true)]
    [InlineData(101, 40, 1000, false)]
    [InlineData(99_999, 4, 1000, false)]
    public void Suspicion_AgainstTheRegion_FromTenTimesTheMedianOfFiveRealms(long price, int realms, long median, bool suspect)
    {
        var doubt = DoubtRules.Suspicion(Evidence(price, region: Region(realms, median)));

        Assert.Equal(suspect, doubt is not null);
        if (doubt is not null) Assert.True(doubt.Severity >= 1);
    }

    [Theory]
    [InlineData(5.9, 500, 1000, false)]
    [InlineData(6.1, 500, 1000, true)]
    [InlineData(-6.1, 500, 1000, true)]
    [InlineData(9.0, 47, 1000, false)]
    [InlineData(9.0, 500, 999, false)]
    public void Suspicion_AgainstItsOwnPast_FromSixDeviationsOfThisVeryPrice(double z, int hours, long last, bool suspect) =>
        Assert.Equal(suspect, DoubtRules.Suspicion(Evidence(1000, trend: Trend(z, hours, last))) is not null);

    [Fact]
    public void Suspicion_BothSpeakAgainstIt_TheStrongerIsTold()
    {
        var doubt = DoubtRules.Suspicion(Evidence(100_000, Trend(6.5, 500, 100_000), Region(40, 100)));

        Assert.Equal(Math.Log(1000) / Math.Log(10), doubt!.Severity, 6);
        Assert.Equal("1000 times the median of 40 realms.", doubt.Reason);
    }

    [Theory]
    [InlineData(1000, 2999, null)]
    [InlineData(1000, 3001, "The second source says 3 times as much.")]
    [InlineData(8000, 1000, "We say 8 times as much as the second source.")]
    public void Disagreement_FromAFactorOfThree(long ours, long theirs, string? reason) =>
        Assert.Equal(reason, DoubtRules.Disagreement(Evidence(ours, reference: theirs))?.Reason);

    [Fact]
    public void Distance_WithoutAPrice_IsUnknown()
    {
        Assert.Null(DoubtRules.Distance(Evidence(1000)));
        Assert.Null(DoubtRules.Distance(Evidence(0, reference: 1000)));
        Assert.Equal(Math.Log(2), DoubtRules.Distance(Evidence(500, reference: 1000))!.Value, 9);
    }

    [Fact]
    public void Agreement_Quantiles_AsTypeSevenHasThem()
    {
        var agreement = PriceAgreement.Of("x", Enumerable.Range(0, 101).Select(i => 100.0 - i));

        Assert.Equal(new PriceAgreement("x", 101, 25, 50, 75, 95), agreement);
        Assert.Null(PriceAgreement.Of("x", Enumerable.Repeat(1.0, 19)));
    }

    private static GoodEvidence Evidence(long price, PriceTrend? trend = null, RegionPrice? region = null, long? reference = null) =>
        new(Good, new Copper(price), new Copper(price), trend, region, reference is { } theirs ? new Copper(theirs) : null);

    private static RegionPrice Region(int realms, long median) =>
        new(DiscordAH.Domain.Market.Region.Us, Good, realms, new Copper(1), new Copper(median), new Copper(median), new Copper(median), 5);

    private static PriceTrend Trend(double z, int hours, long last) => new(
        TrendRange.Fortnight, DateTimeOffset.UnixEpoch, hours, new Copper(last), TrendState.Flat, null, new Copper(500), null, null, null, null, null, null, null, null, z, null, null);
}

using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

public sealed class ComparisonWordsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Summary_ManyRealms_HasMedianSpreadAndSuspects()
    {
        var comparison = Of([10, 12, 12, 15, 20], suspect: 1);

        Assert.Equal("On sale on 5 of 6 realms of EU: median 12g, cheapest 10g, half of the realms between 12g and 15g. 1 price is suspect: shown and marked.", ComparisonWords.Summary(comparison));
        Assert.Equal(5, ComparisonWords.Selling(comparison));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(99, null)]
    public void Rank_TiesShareTheBetterPlace(int market, int? rank) => Assert.Equal(rank, ComparisonWords.Rank(Of([10, 12, 12, 15]), new MarketId(market)));

    [Fact]
    public void Own_OnSale_NotOnSale_NotOfTheRegion()
    {
        var comparison = Of([10, 12, 12, 15, 20]);

        Assert.Equal("Realm 3: 15g, place 4 of 5, 25 % over the median.", ComparisonWords.Own(comparison, new MarketId(3)));
        Assert.Equal("Realm 1: 12g, place 2 of 5, as much as the median.", ComparisonWords.Own(comparison, new MarketId(1)));
        Assert.Equal("Last has none on sale; last seen 19 Nov 20:00 UTC at 11g.", ComparisonWords.Own(comparison, new MarketId(99)));
        Assert.Equal("Your realm is not one of this region.", ComparisonWords.Own(comparison, new MarketId(1234)));
        Assert.Equal("Last has none on sale and was not seen selling it.", ComparisonWords.Own(comparison with { Offers = [.. comparison.Offers.Select(offer => offer with { LastSeen = null })] }, new MarketId(99)));
    }

    [Fact]
    public void Summary_OnSaleNowhere_IsSaid()
    {
        Assert.Equal("On sale on no realm of EU now.", ComparisonWords.Summary(Of([])));
    }

    private static ServerComparison Of(int[] gold, int suspect = -1)
    {
        var median = gold.Length == 0 ? 0 : gold[gold.Length / 2];
        var offers = gold.Select((price, i) => new RealmOffer(
            new MarketId(i), $"Realm {i}", Now, Copper.FromGold(price), 5, 1, (price - (double)median) / median, null, null, i == suspect ? "odd" : null))
            .Append(new RealmOffer(new MarketId(99), "Last", Now, null, 0, 0, null, Now.AddDays(-3), Copper.FromGold(11), null)).ToList();
        var summary = gold.Length == 0 ? null : new RegionPrice(
            Region.Eu, VariantKey.Plain(new ItemId(1)), gold.Length, Copper.FromGold(gold[0]), Copper.FromGold(gold[gold.Length / 4]), Copper.FromGold(median), Copper.FromGold(gold[gold.Length * 3 / 4]), 25);
        var item = new Item(new ItemId(1), "Bow", new Dictionary<string, string>(), "EPIC", 1, 2, 3, "", "", Copper.Zero, null);
        return new ServerComparison(item, VariantKey.Plain(item.Id), "Bow", [], Region.Eu, summary, offers, false);
    }
}

using DiscordAH.Domain.Market;
using static DiscordAH.Domain.Tests.Market.CatalogSamples;

namespace DiscordAH.Domain.Tests.Market;

public sealed class RealmIndexTests
{
    private static readonly RealmIndex Index = RealmIndex.Build(
    [
        Connected(3676, Region.Us, Realm(3676, 3676, Region.Us, "area-52", "Area 52")),
        Connected(115, Region.Us, Realm(115, 115, Region.Us, "draenor", "Draenor")),
        Connected(1403, Region.Eu, Realm(1403, 1403, Region.Eu, "draenor", "Draenor")),
        Connected(1602, Region.Eu, Realm(1602, 1602, Region.Eu, "gordunni", "Gordunni", "Гордунни")),
        Connected(71, Region.Us, Realm(71, 71, Region.Us, "lightnings-blade", "Lightning's Blade"), Realm(72, 71, Region.Us, "onyxia", "Onyxia")),
    ]);

    [Theory]
    [InlineData("area 52", "us", "area-52")]
    [InlineData("area52", "us", "area-52")]
    [InlineData("aera 52", "us", "area-52")]
    [InlineData("draenor eu", "eu", "draenor")]
    [InlineData("eu-draenor", "eu", "draenor")]
    [InlineData("Draenor (US)", "us", "draenor")]
    [InlineData("Гордуни", "eu", "gordunni")]
    [InlineData("lightnings", "us", "lightnings-blade")]
    [InlineData("blade", "us", "lightnings-blade")]
    public void Search_TypedText_FindsRealmFirst(string text, string region, string slug)
    {
        var found = Index.Search(text, 5);

        Assert.NotEmpty(found);
        Assert.Equal((region, slug), (found[0].Region.Slug(), found[0].Slug));
    }

    [Fact]
    public void Search_RegionAlone_ListsItsRealms() => Assert.All(Index.Search("eu", 25), realm => Assert.Equal(Region.Eu, realm.Region));

    [Fact]
    public void Search_NoRegion_FindsBoth() => Assert.Equal(2, Index.Search("draenor", 25).Count);

    [Theory]
    [InlineData("area-52", 3676)]
    [InlineData("us-area-52", 3676)]
    [InlineData("EU-Draenor", 1403)]
    [InlineData("draenor", null)]
    [InlineData("eu-area-52", null)]
    [InlineData("", null)]
    public void FindBySlug_Cases(string slug, int? expected) => Assert.Equal(expected, Index.FindBySlug(slug)?.Id);

    [Fact]
    public void Find_Market_GivesConnectedRealm()
    {
        Assert.Equal(2, Index.Find(new MarketId(71))?.Realms.Count);
        Assert.Null(Index.Find(MarketId.Commodities(Region.Us)));
    }
}

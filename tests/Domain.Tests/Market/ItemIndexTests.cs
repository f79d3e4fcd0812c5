using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using static DiscordAH.Domain.Tests.Market.CatalogSamples;

namespace DiscordAH.Domain.Tests.Market;

public sealed class ItemIndexTests
{
    private static readonly ItemIndex Index = ItemIndex.Build(
    [
        Item(210796, "Mycobloom", names: ("de_DE", "Myzelblüte")),
        Item(210797, "Mycobloom"),
        Item(210798, "Mycobloom"),
        Item(1, "Mycobloom Seed Pouch"),
        Item(2, "Pouch of Mycobloom"),
        Item(3, "Kor'kron Élan Blade", 2, names: [("ru_RU", "Ёлочный клинок"), ("de_DE", "Großes Schwert")]),
        Item(4, "Alterac Brew-Pup", 17),
        Item(5, "Sinister Cloak", 4, 600),
        Item(6, "Sinister Cloak", 4, 610),
        Item(7, "Bismuth"),
        Item(8, "Ironclaw Ore"),
        Item(9, "7th Legion Tabard", 4),
        Item(10, "闪光水晶"),
        Item(11, "Dracothyst Shards"),
    ]);

    [Theory]
    [InlineData("210797", 210797)]
    [InlineData(" 7 ", 7)]
    [InlineData("bismuth", 7)]
    [InlineData("BISM", 7)]
    [InlineData("bismtuh", 7)]
    [InlineData("bizmuth", 7)]
    [InlineData("ismuth", 7)]
    [InlineData("iron ore", 8)]
    [InlineData("ore iron", 8)]
    [InlineData("ironlcaw", 8)]
    [InlineData("korkron", 3)]
    [InlineData("kor’kron elan", 3)]
    [InlineData("елочный", 3)]
    [InlineData("ЁЛОЧ", 3)]
    [InlineData("клинок ело", 3)]
    [InlineData("grosses schwert", 3)]
    [InlineData("brewpup", 4)]
    [InlineData("brew pup alterac", 4)]
    [InlineData("水晶", 10)]
    [InlineData("drakothist", 11)]
    [InlineData("drakothist shrads", 11)]
    [InlineData("7th leg", 9)]
    public void Search_TypedText_FindsItemFirst(string text, int expected)
    {
        var matches = Index.Search(text, 5);

        Assert.NotEmpty(matches);
        Assert.Equal(expected, matches[0].Item.Id.Value);
    }

    [Fact]
    public void Search_WholeName_ComesBeforePrefixAndWords()
    {
        var ids = Index.Search("mycobloom", 10).Select(match => match.Item.Id.Value);

        Assert.Equal([210796, 210797, 210798, 1, 2], ids);
        Assert.Equal([true, true, true, false, false], Index.Search("mycobloom", 10).Select(match => match.IsExact));
    }

    [Fact]
    public void Search_SameNames_LabelsTellThemApart()
    {
        Assert.Equal("Mycobloom (Quality 2, 210797)", Index.Search("210797", 1)[0].Label);
        Assert.Equal(["Sinister Cloak (ilvl 600, 5)", "Sinister Cloak (ilvl 610, 6)"], Index.Search("sinister", 5).Select(match => match.Label));
        Assert.Equal("Bismuth", Index.Search("bismuth", 1)[0].Label);
    }

    [Fact]
    public void Search_OtherLanguage_LabelShowsBothNames() =>
        Assert.Equal("Myzelblüte · Mycobloom (Quality 1, 210796)", Index.Search("myzelblute", 1)[0].Label);

    [Fact]
    public void Search_ShortWordWithTypo_FindsNothing() => Assert.Empty(Index.Search("oxe", 5));

    [Fact]
    public void Search_OneWordUnknown_OffersTheRest() => Assert.Contains(Index.Search("bismuth qqqqqq", 5), match => match.Item.Id.Value == 7);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("'’-!?")]
    [InlineData("\u0000\ud800")]
    [InlineData("99999999999999999999")]
    public void Search_NothingToGoBy_IsEmpty(string text) => Assert.Empty(Index.Search(text, 5));

    [Fact]
    public void Search_VeryLongText_Answers() => Assert.NotNull(Index.Search(string.Concat(Enumerable.Repeat("mycobloom ", 500)), 25));

    [Fact]
    public void Search_Popularity_BreaksTies()
    {
        var index = ItemIndex.Build([Item(1, "Iron Bar"), Item(2, "Iron Ore")], new Dictionary<ItemId, long> { [new ItemId(2)] = 5000 });

        Assert.Equal([2, 1], index.Search("iron", 5).Select(match => match.Item.Id.Value));
    }

    [Fact]
    public void Search_Max_Bounds()
    {
        Assert.Equal(2, Index.Search("m", 2).Count);
        Assert.Empty(Index.Search("m", 0));
    }

    [Fact]
    public void Empty_Search_IsEmpty() => Assert.Empty(ItemIndex.Empty.Search("mycobloom", 5));
}

using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

public sealed class VariantIdentityTests
{
    private const string Facts = """
        # test facts
        set 42 5 55
        delta 1 3
        delta 2 4
        tuning 13 1 900 0
        tuning 14 9 900 20
        scale 49 0 220 0 0 2
        scale 50 7 250 0 6 2
        era-curve 48 901 642 1
        drop 51 0 0 900 6 2
        era-delta 52 15 5 1
        final 53 90 6
        curve 900 1:10 50:59 80:80
        curve 901 1:1 1300:1300
        squish 2 1:1 10:10 342:70 642:98 1300:170
        tertiary 1 40 6410
        tertiary 2 41
        tertiary 3 42
        tertiary 4 43
        """;

    private static readonly Dictionary<int, ItemShape> Items = new()
    {
        [171_412] = new ItemShape(4, 175), // Shadowghast Breastplate: shown as 40 in 12.0
        [185_887] = new ItemShape(4, 200),
        [240_000] = new ItemShape(2, 120),
        [210_796] = new ItemShape(7, 70),
    };

    private readonly ItemLevelRules _rules = new(ItemLevelTable.Parse(new StringReader(Facts)));

    private VariantIdentity Identity => new(_rules, item => Items.TryGetValue(item.Value, out var shape) ? shape : null);

    [Theory]
    [InlineData(12, 1155, 3, 25, "82800-p1155-b12-q3-l25")]
    [InlineData(22, 1155, 3, 24, "82800-p1155-b12-q3-l21")]
    [InlineData(13, 39, 2, 20, "82800-p39-b3-q2-l11")]
    [InlineData(3, 39, 0, 1, "82800-p39-b3-q0-l1")]
    [InlineData(0, 39, 4, 0, "82800-p39-b0-q4-l1")]
    public void Of_Pet_IsSpeciesBreedQualityAndBucket(int breed, int species, int quality, int level, string expected) =>
        Assert.Equal(expected, Identity.Of(new ListedItem { ItemId = 82_800, PetSpecies = species, PetBreed = breed, PetQuality = quality, PetLevel = level })?.ToString());

    [Fact]
    public void Of_CageWithoutSpecies_IsNothing() => Assert.Null(Identity.Of(new ListedItem { ItemId = 82_800 }));

    [Fact]
    public void Of_PlainGood_IgnoresBonuses() =>
        Assert.Equal("210796", Identity.Of(new ListedItem { ItemId = 210_796, Bonuses = [1, 40], PlayerLevel = 70 })?.ToString());

    [Fact]
    public void Of_UnknownItem_IsGearOnlyWithBonusesOrPlayerLevel()
    {
        Assert.Equal("5", Identity.Of(new ListedItem { ItemId = 5 })?.ToString());
        Assert.Equal("5-i0-t1", Identity.Of(new ListedItem { ItemId = 5, Bonuses = [6410] })?.ToString());
        Assert.Equal("5-i0", Identity.Of(new ListedItem { ItemId = 5, PlayerLevel = 30 })?.ToString());
        Assert.Equal("5-i220", Identity.Of(new ListedItem { ItemId = 5, Bonuses = [49] })?.ToString());
    }

    // Levels 175 → 40 and 200 → 44 are what Battle.net itself shows for these two (level and preview_item.level).
    [Theory]
    [InlineData(171_412, "", 0, 40)]
    [InlineData(185_887, "", 0, 44)]
    [InlineData(240_000, "", 0, 120)] // made for 12.0: squished already
    [InlineData(240_000, "1 2", 0, 127)]
    [InlineData(171_412, "42", 0, 18)] // set to 55, squished: 10 + 45/332·60
    [InlineData(171_412, "13", 50, 19)] // tuned to 59, squished
    [InlineData(171_412, "14 13", 50, 13)] // the higher priority; player level capped at 20: 29, squished
    [InlineData(240_000, "49", 0, 220)]
    [InlineData(240_000, "49 50", 0, 256)] // the higher priority, with offset
    [InlineData(240_000, "48", 0, 98)] // 642 of the older era, squished
    [InlineData(240_000, "51", 80, 86)]
    [InlineData(240_000, "51", 0, 86)] // nobody's level: the cap
    [InlineData(240_000, "49 52", 0, 225)] // a delta of the era before
    [InlineData(240_000, "49 53", 0, 226)]
    [InlineData(240_000, "99999", 0, 120)]
    public void Of_Gear_HasTheLevelShownInGame(int item, string bonuses, int playerLevel, int expected)
    {
        var ids = bonuses.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();

        var key = Identity.Of(new ListedItem { ItemId = item, Bonuses = ids, PlayerLevel = playerLevel });

        Assert.Equal(expected, VariantTraits.ItemLevel(key!.Value.Traits));
    }

    [Theory]
    [InlineData(40, 1)]
    [InlineData(41, 2)]
    [InlineData(42, 3)]
    [InlineData(43, 4)]
    [InlineData(7, 0)]
    public void Of_Gear_TellsTertiaryStatsApart(int bonus, int expected) =>
        Assert.Equal(expected, VariantTraits.Tertiary(Identity.Of(new ListedItem { ItemId = 171_412, Bonuses = [7, bonus] })!.Value.Traits));

    [Theory]
    [InlineData("set 1")]
    [InlineData("curve 1 x:2")]
    [InlineData("nonsense 1 2 3")]
    public void Parse_BrokenLine_NamesIt(string line) =>
        Assert.Contains(line, Assert.Throws<FormatException>(() => ItemLevelTable.Parse(new StringReader(line))).Message, StringComparison.Ordinal);
}

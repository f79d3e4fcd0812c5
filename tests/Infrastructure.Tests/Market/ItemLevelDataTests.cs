using DiscordAH.Infrastructure.Market;

namespace DiscordAH.Infrastructure.Tests.Market;

public sealed class ItemLevelDataTests
{
    // Bonus 12770 scales to 224, 7175 to 18; 12282 is 668 of the era before 12.0, which the squish makes 108 (see the file).
    [Theory]
    [InlineData(240_000, 120, new[] { 12_770 }, 0, 224)]
    [InlineData(6_000, 0, new[] { 7_175 }, 0, 18)]
    [InlineData(220_000, 500, new[] { 12_282 }, 0, 108)]
    [InlineData(19_019, 58, new int[0], 0, 19)]
    public void Load_EmbeddedFacts_GiveLevels(int item, int level, int[] bonuses, int playerLevel, int expected) =>
        Assert.Equal(expected, ItemLevelData.Load().LevelOf(item, level, bonuses, playerLevel));

    [Theory]
    [InlineData(40, 1)]
    [InlineData(41, 2)]
    [InlineData(42, 3)]
    [InlineData(43, 4)]
    [InlineData(6_410, 1)]
    public void Load_EmbeddedFacts_KnowTertiaryStats(int bonus, int expected) => Assert.Equal(expected, ItemLevelData.Load().TertiaryOf([bonus]));
}

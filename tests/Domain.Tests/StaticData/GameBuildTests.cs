using DiscordAH.Domain.StaticData;

namespace DiscordAH.Domain.Tests.StaticData;

public sealed class GameBuildTests
{
    [Theory]
    [InlineData("https://us.api.blizzard.com/data/wow/recipe/1631?namespace=static-8.3.0_32861-us", "8.3.0_32861")]
    [InlineData("https://eu.x/y?locale=de_DE&namespace=static-12.0.7_67808-eu", "12.0.7_67808")]
    [InlineData("https://us.x/y?namespace=static-us", null)]
    [InlineData("https://us.x/y?namespace=dynamic-us", null)]
    [InlineData("https://us.x/y?namespace=static-12.0.7_99999999999-us", null)]
    [InlineData(null, null)]
    public void InLink_ThePinnedNamespace(string? link, string? expected) => Assert.Equal(expected, GameBuild.InLink(link)?.ToString());

    [Fact]
    public void Builds_AreOrderedByNumber()
    {
        Assert.True(GameBuild.TryParse("12.0.10_70000", out var late) && GameBuild.TryParse("12.0.9_69000", out var early) && early < late && late > early);
        Assert.False(GameBuild.TryParse("12.0.7", out _));
    }

    [Fact]
    public void Pauses_GrowFromHoursToDays()
    {
        var pauses = Enumerable.Range(1, 12).Select(RetryPauses.After).ToList();

        Assert.Equal(pauses.Order(), pauses);
        Assert.Equal((TimeSpan.FromHours(2), TimeSpan.FromDays(14)), (pauses[0], pauses[^1]));
    }

    [Fact]
    public void Percent_IsAHundredOnlyWhenAllIsRead()
    {
        Assert.Equal(99, Overview(1000, 999).Percent);
        Assert.Equal(100, Overview(1000, 1000).Percent);
        Assert.Equal(0, Overview(0, 0).Percent);
    }

    private static StaticOverview Overview(int listed, int read) => new(null, null, [new StaticCount(StaticKind.Recipes, listed, read, 0, 0, null)]);
}

using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Tests.Common;

public sealed class GameLocalesTests
{
    private static readonly LocalName Name = new("Silverleaf", new Dictionary<string, string> { ["en_US"] = "Silverleaf", ["de_DE"] = "Silberblatt", ["es_ES"] = "Hojaplata", ["zh_TW"] = "銀葉草" });

    [Theory]
    [InlineData("de_DE", "de_DE")]
    [InlineData("de-DE", "de_DE")]
    [InlineData("deDE", "de_DE")]
    [InlineData("de", "de_DE")]
    [InlineData("de-AT", "de_DE")]
    [InlineData("en", "en_US")]
    [InlineData("en-gb", "en_GB")]
    [InlineData("en-AU", "en_US")]
    [InlineData("es", "es_ES")]
    [InlineData("es-AR", "es_MX")]
    [InlineData("pt-PT", "pt_BR")]
    [InlineData("zh-Hant-HK", "zh_TW")]
    [InlineData("zh-Hans", "zh_CN")]
    [InlineData("xx", null)]
    [InlineData("*", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("klingon", null)]
    public void Parse_AnySpelling_IsTheGamesLocale(string? text, string? expected) => Assert.Equal(expected, GameLocales.Parse(text));

    [Fact]
    public void Prefer_TakesTheFirstThatTheGameHas()
    {
        Assert.Equal("fr_FR", GameLocales.Prefer(["nl", "fr-CA", "de"]));
        Assert.Equal("en_US", GameLocales.Prefer(["nl", "*"]));
        Assert.Equal("en_US", GameLocales.Prefer([]));
    }

    [Theory]
    [InlineData("de_DE", "Silberblatt")]
    [InlineData("es_MX", "Hojaplata")]
    [InlineData("en_GB", "Silverleaf")]
    [InlineData("ru_RU", "Silverleaf")]
    [InlineData("zh_TW", "銀葉草")]
    [InlineData("zh_CN", "Silverleaf")]
    public void In_FallsBackToTheLanguageThenToEnglish(string locale, string expected) => Assert.Equal(expected, Name.In(locale));
}

using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Tests.Discord;

public sealed class DiscordTextTests
{
    [Theory]
    [InlineData("Brew-Pup (Rare): 5", "Brew-Pup (Rare): 5")]
    [InlineData("@everyone", "\\@everyone")]
    [InlineData("<@&1>", "\\<\\@&1>")]
    [InlineData("[x](http://evil)", "\\[x\\](http\\://evil)")]
    [InlineData("**bold** `code` ||spoiler||", "\\*\\*bold\\*\\* \\`code\\` \\|\\|spoiler\\|\\|")]
    [InlineData("# head\n> quote\n- list", "\\# head\n\\> quote\n\\- list")]
    [InlineData("a\u0007b\\", "ab\\\\")]
    public void Escape_UserText_IsNeverMarkup(string text, string expected) => Assert.Equal(expected, DiscordText.Escape(text));

    [Fact]
    public void Clip_BetweenSurrogates_KeepsThePairWhole()
    {
        var clipped = DiscordText.Clip("ab😀cd", 4);

        Assert.Equal("ab…", clipped);
        Assert.Equal("abcd", DiscordText.Clip("abcd", 4));
    }
}

using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using static DiscordAH.Bot.Tests.Market.MarketSamples;

namespace DiscordAH.Bot.Tests.Market;

public sealed class TokenCommandTests
{
    private static readonly TokenPrice[] Week =
        [.. Enumerable.Range(0, 8 * 72).Select(i => new TokenPrice(Now.AddMinutes(-20.0 * ((8 * 72) - i)), Copper.FromGold(250_000 + i)))];

    [Fact]
    public async Task Run_Plain_ShowsPriceChangesExtremesAndChart()
    {
        var market = new MarketSamples(tokens: Week);
        market.Panel.PublicUrl = "https://ah.example";

        var reply = await market.RunAsync("token");

        ReplyLimits.Check(reply);
        var embed = reply.Embeds[0];
        Assert.Equal("WoW Token · EU", embed.Title);
        Assert.StartsWith("A token for about 20 US$ in the shop (in local money) sells for 250,575g: about 12,528g for each US$.", embed.Description, StringComparison.Ordinal);
        Assert.Equal(["Now", "Change 24 h", "Change 7 d", "Lowest, 7d", "Highest, 7d"], embed.Fields.Select(field => field.Name));
        Assert.Equal("250,575g", embed.Fields[0].Value);
        Assert.Equal("attachment://token.png", embed.Image);
        Assert.Equal("A token chart.", Assert.Single(reply.Files).AltText);
        Assert.Equal("https://ah.example/token?region=eu&range=7d", reply.Rows[1].OfType<Component.Link>().Single().Url);
    }

    [Fact]
    public async Task Press_Range_UpdatesTheSameMessage()
    {
        var first = await new MarketSamples(tokens: Week).RunAsync("token", ("region", "eu"), ("range", "24h"));
        Assert.Equal(["24h"], first.Rows[0].OfType<Component.Button>().Where(button => button.Disabled).Select(button => button.Label));

        var answer = Assert.IsType<ComponentAnswer.Update>(await new MarketSamples(tokens: Week).PressAsync(first.Rows[0][3]));

        Assert.Equal("Chart: last 30 days, UTC", answer.Reply.Embeds[0].Footer);
        ReplyLimits.Check(answer.Reply);
    }

    [Fact]
    public async Task Run_OldPrice_SaysSo() => Assert.Contains(
        "older than usual", (await new MarketSamples(tokens: [new TokenPrice(Now.AddHours(-5), Copper.FromGold(1))]).RunAsync("token")).Embeds[0].Description, StringComparison.Ordinal);

    [Theory]
    [InlineData("kr", "7d", "No price of the WoW Token in KR has been read yet.")]
    [InlineData("mars", "7d", "\"mars\" is not a region. Use us, eu, kr or tw.")]
    [InlineData("eu", "5y", "\"5y\" is not a range. Use 24h, 7d, 14d, 30d, 90d.")]
    public async Task Run_BadInput_IsRefusedInOneSentence(string region, string range, string sentence)
    {
        var reply = await new MarketSamples(tokens: Week).RunAsync("token", ("region", region), ("range", range));

        Assert.True(reply.Ephemeral);
        Assert.StartsWith(sentence, reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("r~xx~1")]
    [InlineData("r~eu~9")]
    [InlineData("x~eu~1")]
    [InlineData("r~eu~11")]
    public async Task Press_StateOfNobody_IsRefused(string state) => Assert.Contains(
        "older version",
        Assert.IsType<ComponentAnswer.Message>(await new MarketSamples(tokens: Week).PressAsync(new Component.Button("7d", "token", state))).Reply.Text,
        StringComparison.Ordinal);
}

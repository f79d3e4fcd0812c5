using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using static DiscordAH.Bot.Tests.Market.MarketSamples;

namespace DiscordAH.Bot.Tests.Market;

public sealed class RealmCommandTests
{
    [Theory]
    [InlineData("onyxia")]
    [InlineData("eu-onyxia")]
    [InlineData("Onyxia (EU)")]
    public async Task Run_Realm_ShowsConnectedRealmsAndAges(string text)
    {
        var reply = await new MarketSamples().RunAsync("realm", ("realm", text));

        ReplyLimits.Check(reply);
        var fields = reply.Embeds[0].Fields.ToDictionary(field => field.Name, field => field.Value);
        Assert.Equal("Draenor, Onyxia", fields["Connected realms"]);
        Assert.Equal("Full", fields["Population"]);
        Assert.Equal("not read yet", fields["Last auctions"]);
    }

    [Fact]
    public async Task Run_ReadRealm_ShowsSnapshotAgeAndAuctions()
    {
        var fields = (await new MarketSamples().RunAsync("realm", ("realm", "area-52"))).Embeds[0].Fields.ToDictionary(field => field.Name, field => field.Value);

        Assert.Equal($"<t:{Now.AddMinutes(-20).ToUnixTimeSeconds()}:R>", fields["Last auctions"]);
        Assert.Equal("88,000 of 20,000 goods", fields["Auctions"]);
    }

    [Fact]
    public async Task Run_Ambiguous_ButtonsShowTheRealm()
    {
        var market = new MarketSamples();
        var refusal = await market.RunAsync("realm", ("realm", "draenor"));

        ReplyLimits.Check(refusal);
        var answer = Assert.IsType<ComponentAnswer.Message>(await market.PressAsync(refusal.Rows[0][1], onEphemeral: true));
        Assert.Equal("Draenor (EU)", answer.Reply.Embeds[0].Title);
    }

    [Fact]
    public async Task Run_Unknown_OffersNearest() =>
        Assert.Contains("Did you mean", (await new MarketSamples().RunAsync("realm", ("realm", "onixia"))).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Run_NoOption_PagesThroughAll()
    {
        var first = await new MarketSamples(moreRealms: 25).RunAsync("realm");
        ReplyLimits.Check(first);
        Assert.Equal("Page 1/3 · 28 connected realms", first.Embeds[0].Footer);
        Assert.Equal([true, false], first.Rows[0].OfType<Component.Button>().Select(button => button.Disabled));

        // Another process: only the button's state carries over.
        var answer = Assert.IsType<ComponentAnswer.Update>(await new MarketSamples(moreRealms: 25).PressAsync(first.Rows[0][1]));
        Assert.Equal("Page 2/3 · 28 connected realms", answer.Reply.Embeds[0].Footer);
        Assert.NotEqual(first.Embeds[0].Description, answer.Reply.Embeds[0].Description);
    }

    [Fact]
    public async Task Press_PageThatIsGone_ShowsTheLast() =>
        Assert.Equal("Page 1/1 · 3 connected realms", Assert.IsType<ComponentAnswer.Update>(await new MarketSamples().PressAsync(new Component.Button("▶", "realm", "p9"))).Reply.Embeds[0].Footer);
}

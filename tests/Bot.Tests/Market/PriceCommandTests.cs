using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using static DiscordAH.Bot.Tests.Market.MarketSamples;

namespace DiscordAH.Bot.Tests.Market;

public sealed class PriceCommandTests
{
    private readonly MarketSamples _market = new();

    [Theory]
    [InlineData("Mycobloom", "area-52")]
    [InlineData("210797", "us-area-52")]
    [InlineData("mycobloom", "Area 52")]
    public async Task Run_KnownItemAndRealm_AnswersWithChart(string item, string realm)
    {
        var reply = await _market.RunAsync("price", ("item", item), ("realm", realm), ("range", "30d"));

        ReplyLimits.Check(reply);
        Assert.False(reply.Ephemeral);
        Assert.Single(reply.Files);
        Assert.Equal("30d", reply.Rows[0].OfType<Component.Button>().Single(button => button.Disabled).Label);
    }

    [Fact]
    public async Task Run_UnknownItem_OffersNearestAsButtonsThatAnswer()
    {
        var refusal = await _market.RunAsync("price", ("item", "mycoblom"), ("realm", "area-52"));

        ReplyLimits.Check(refusal);
        Assert.True(refusal.Ephemeral);
        Assert.Contains("Did you mean", refusal.Text, StringComparison.Ordinal);
        var pick = refusal.Rows[0].OfType<Component.Button>().First(button => button.Label.Contains("210797", StringComparison.Ordinal));
        var answer = Assert.IsType<ComponentAnswer.Message>(await _market.PressAsync(pick, onEphemeral: true));
        Assert.False(answer.Reply.Ephemeral);
        Assert.Single(answer.Reply.Files);
    }

    [Fact]
    public async Task Run_AmbiguousRealm_AsksByButtons()
    {
        var refusal = await _market.RunAsync("price", ("item", "Mycobloom"), ("realm", "draenor"), ("private", "true"));

        Assert.Equal(["Draenor (US)", "Draenor (EU)"], refusal.Rows[0].OfType<Component.Button>().Select(button => button.Label));
    }

    [Fact]
    public async Task Run_PrivatePick_StaysPrivate()
    {
        var refusal = await _market.RunAsync("price", ("item", "mycoblom"), ("realm", "area-52"), ("private", "true"));
        var pick = refusal.Rows[0].OfType<Component.Button>().First(button => button.Label.Contains("210797", StringComparison.Ordinal));

        var answer = Assert.IsType<ComponentAnswer.Update>(await _market.PressAsync(pick, onEphemeral: true));

        Assert.True(answer.Reply.Ephemeral);
    }

    [Fact]
    public async Task Run_NothingLikeIt_SaysWhatToDo()
    {
        var refusal = await _market.RunAsync("price", ("item", "qqqqqqqqq"), ("realm", "area-52"));

        Assert.Contains("Type a few letters", refusal.Text, StringComparison.Ordinal);
        Assert.Empty(refusal.Rows);
    }

    [Theory]
    [InlineData("item")]
    [InlineData("realm")]
    public async Task Run_HostileText_IsEchoedEscaped(string option)
    {
        var text = "zzz " + Hostile + new string('z', 3000);
        var refusal = await _market.RunAsync("price", ("item", option == "item" ? text : "Mycobloom"), ("realm", option == "realm" ? text : "area-52"));

        ReplyLimits.Check(refusal);
        Assert.DoesNotContain(" @everyone", refusal.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("**[", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_BadRange_NamesTheRanges() =>
        Assert.Contains("24h, 7d, 14d, 30d, 90d", (await _market.RunAsync("price", ("item", "Mycobloom"), ("realm", "area-52"), ("range", "5y"))).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Run_NeverSeen_SaysSo()
    {
        _market.OnSale(Area52);

        var refusal = await _market.RunAsync("price", ("item", "Bismuth"), ("realm", "area-52"));

        Assert.True(refusal.Ephemeral);
        Assert.Contains("has not been on sale", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Definition_Private_DecidesBeforeTheAnswer()
    {
        var definition = _market.Command("price").Definition;

        Assert.True(definition.IsEphemeral(Call("price", 0, ("private", "true"))));
        Assert.False(definition.IsEphemeral(Call("price", 0)));
    }

    [Fact]
    public async Task Suggest_Item_GivesIdsWithNames()
    {
        var choices = await _market.Command("price").SuggestAsync(Call("price", 0), "item", "myco", TestContext.Current.CancellationToken);

        Assert.Equal(["210796", "210797"], choices.Select(choice => choice.Value));
        Assert.Equal("Mycobloom (Quality 1, 210796)", choices[0].Name);
    }

    [Theory]
    [InlineData("", 4)]
    [InlineData("dra", 2)]
    public async Task Suggest_Realm_GivesSlugsWithRegion(string typed, int expected)
    {
        var choices = await _market.Command("price").SuggestAsync(Call("price", 0), "realm", typed, TestContext.Current.CancellationToken);

        Assert.Equal(expected, choices.Count);
        Assert.Contains(choices, choice => choice is { Name: "Draenor (EU)", Value: "eu-draenor" });
    }

    [Fact]
    public async Task Press_Range_UpdatesTheMessage()
    {
        var reply = await _market.RunAsync("price", ("item", "Mycobloom"), ("realm", "area-52"));
        var month = reply.Rows[0].OfType<Component.Button>().Single(button => button.Label == "30d");

        var answer = Assert.IsType<ComponentAnswer.Update>(await _market.PressAsync(month));

        Assert.Equal("30d", answer.Reply.Rows[0].OfType<Component.Button>().Single(button => button.Disabled).Label);
    }

    [Fact]
    public async Task Press_Share_PostsPubliclyWithoutShare()
    {
        var reply = await _market.RunAsync("price", ("item", "Mycobloom"), ("realm", "area-52"), ("private", "true"));
        var share = reply.Rows.SelectMany(row => row).OfType<Component.Button>().Single(button => button.Label == "Share");

        var answer = Assert.IsType<ComponentAnswer.Message>(await _market.PressAsync(share, onEphemeral: true));

        Assert.False(answer.Reply.Ephemeral);
        Assert.DoesNotContain(answer.Reply.Rows.SelectMany(row => row), component => component is Component.Button { Label: "Share" });
    }

    [Fact]
    public async Task Press_Variant_ShowsIt()
    {
        var gear = new VariantKey(new ItemId(210797), VariantTraits.Gear(619, 2));
        _market.OnSale(Area52, VariantKey.Plain(new ItemId(210797)), gear);
        var reply = await _market.RunAsync("price", ("item", "210797"), ("realm", "area-52"));
        var select = reply.Rows.SelectMany(row => row).OfType<Component.Select>().Single();

        var answer = Assert.IsType<ComponentAnswer.Update>(await _market.PressAsync(select, values: gear.ToString()));

        Assert.Contains("i619", answer.Reply.Embeds[0].Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rubbish")]
    [InlineData("r~210797~424242.1~1")]
    public async Task Press_StateThatMeansNothingNow_SaysWhatToDo(string state)
    {
        var answer = Assert.IsType<ComponentAnswer.Message>(await _market.PressAsync(new Component.Button("x", "price", state)));

        Assert.True(answer.Reply.Ephemeral);
        Assert.Contains("/price", answer.Reply.Text, StringComparison.Ordinal);
    }
}

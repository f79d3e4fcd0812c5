using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Market;
using static DiscordAH.Bot.Tests.Market.MarketSamples;

namespace DiscordAH.Bot.Tests.Market;

public sealed class EventsCommandTests
{
    private static readonly MarketEvent Down = new(MarketEventKind.RealmDown, Region.Us, Area52, Now.AddHours(-3), Now.AddHours(-3.2), "UP", "DOWN");
    private static readonly MarketEvent Build = new(MarketEventKind.NewBuild, Region.Us, null, Now.AddHours(-5), null, "12.0.7_67808", "12.0.8_68001");

    [Fact]
    public async Task Run_All_ListsNewestFirstWithStampsAndPlaces()
    {
        var reply = await new MarketSamples(events: [Build, Down]).RunAsync("events");

        ReplyLimits.Check(reply);
        Assert.False(reply.Ephemeral);
        Assert.Equal("Events · all realms", reply.Embeds[0].Title);
        Assert.Equal(
            $"<t:{Down.At.ToUnixTimeSeconds()}:f> · **Area 52 (US)** · Realm down (<t:{Down.At.ToUnixTimeSeconds()}:R>)\n"
            + $"<t:{Build.At.ToUnixTimeSeconds()}:f> · **all of US** · Build 12.0.8 (68001) (<t:{Build.At.ToUnixTimeSeconds()}:R>)",
            reply.Embeds[0].Description);
        Assert.Equal("Page 1/1 · 2 events in the last 7 days", reply.Embeds[0].Footer);
        Assert.Empty(reply.Rows);
    }

    [Fact]
    public async Task Run_Realm_LeavesItsNameOutOfTheLines()
    {
        var reply = await new MarketSamples(events: [Down, Build]).RunAsync("events", ("realm", "area-52"), ("days", "1"));

        Assert.Equal("Events · Area 52 (US)", reply.Embeds[0].Title);
        Assert.Contains(" · Realm down (", reply.Embeds[0].Description, StringComparison.Ordinal);
        Assert.DoesNotContain("Area 52", reply.Embeds[0].Description, StringComparison.Ordinal);
        Assert.EndsWith("in the last day", reply.Embeds[0].Footer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Nothing_SaysWhatWasLookedFor()
    {
        var reply = await new MarketSamples().RunAsync("events", ("realm", "eu-onyxia"), ("days", "30"));

        Assert.StartsWith("Nothing happened in the last 30 days", reply.Embeds[0].Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("91")]
    [InlineData("-3")]
    public async Task Run_DaysOutOfRange_IsRefusedInOneSentence(string days)
    {
        var reply = await new MarketSamples().RunAsync("events", ("days", days));

        Assert.True(reply.Ephemeral);
        Assert.Equal("days must be a whole number from 1 to 90.", reply.Text);
    }

    [Fact]
    public async Task Run_AmbiguousRealm_ButtonAnswersInPublic()
    {
        var market = new MarketSamples(events: [Down]);
        var refusal = await market.RunAsync("events", ("realm", "draenor"));

        ReplyLimits.Check(refusal);
        Assert.True(refusal.Ephemeral);
        var answer = Assert.IsType<ComponentAnswer.Message>(await market.PressAsync(refusal.Rows[0][1], onEphemeral: true));
        Assert.Equal("Events · Draenor (EU)", answer.Reply.Embeds[0].Title);
        Assert.False(answer.Reply.Ephemeral);
    }

    [Fact]
    public async Task Press_Pages_AreTurnedInAnotherProcess()
    {
        List<MarketEvent> many = [.. Enumerable.Range(0, 35).Select(i => Down with { At = Now.AddHours(-i), Kind = MarketEventKind.PopulationChanged, From = new string('H', 200), To = "FULL" })];
        var first = await new MarketSamples(events: many).RunAsync("events");
        ReplyLimits.Check(first);
        Assert.Equal([true, true, false, false], first.Rows[0].OfType<Component.Button>().Select(button => button.Disabled));

        var last = Assert.IsType<ComponentAnswer.Update>(await new MarketSamples(events: many).PressAsync(first.Rows[0][3])).Reply;
        ReplyLimits.Check(last);
        Assert.StartsWith("Page 4/4 · 35 events", last.Embeds[0].Footer, StringComparison.Ordinal);
        Assert.Equal(5, last.Embeds[0].Description!.Split('\n').Length);
        Assert.Equal([false, false, true, true], last.Rows[0].OfType<Component.Button>().Select(button => button.Disabled));
    }

    [Fact]
    public async Task Press_PageThatFlappingTookAway_ShowsTheLast()
    {
        List<MarketEvent> many = [.. Enumerable.Range(0, 11).Select(i => Down with { At = Now.AddHours(-i) })];
        var first = await new MarketSamples(events: many).RunAsync("events");

        var answer = Assert.IsType<ComponentAnswer.Update>(await new MarketSamples(events: [.. many.Take(10)]).PressAsync(first.Rows[0][2]));

        Assert.StartsWith("Page 1/1 · 10 events", answer.Reply.Embeds[0].Footer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("0~0.0~7~1795348800~a")]
    [InlineData("1~0.0~700~1795348800~a")]
    [InlineData("1~0.0~7~99999999999999~a")]
    [InlineData("1~0~7~1")]
    public async Task Press_StateOfNobody_IsRefused(string state)
    {
        var answer = Assert.IsType<ComponentAnswer.Message>(await new MarketSamples().PressAsync(new Component.Button("▶", "events", state)));

        Assert.True(answer.Reply.Ephemeral);
        Assert.Contains("older version", answer.Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Price_WithEvents_NamesTheNewestTwo()
    {
        var reply = await new MarketSamples(events: [Down, Build, Down with { At = Now.AddDays(-2) }]).RunAsync("price", ("item", "210797"), ("realm", "area-52"));

        ReplyLimits.Check(reply);
        Assert.Contains(
            $"Events: Realm down <t:{Down.At.ToUnixTimeSeconds()}:R> · Build 12.0.8 (68001) <t:{Build.At.ToUnixTimeSeconds()}:R> · 1 more in `/events`", reply.Embeds[0].Description, StringComparison.Ordinal);
    }
}

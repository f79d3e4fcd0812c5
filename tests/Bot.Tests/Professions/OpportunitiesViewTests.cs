using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Bot.Professions;
using DiscordAH.Bot.Tests.Market;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using Microsoft.Extensions.Options;

namespace DiscordAH.Bot.Tests.Professions;

public sealed class OpportunitiesViewTests
{
    private static readonly Profession Alchemy = new(171, LocalName.Of("Alchemy"), true, null, "b");
    private static readonly SkillTier Tier = new(2906, 171, LocalName.Of("Midnight Alchemy"), 1, 100, [], "b");
    private static readonly Realm Area52 = MarketSamples.Realm(3676, 3676, Region.Us, "area-52", "Area 52");
    private static readonly OpportunitiesState First = new(1, 171, new MarketId(3676), 3676, false);

    [Fact]
    public void Show_One_SaysPriceUnitsSavingPercentileSalesAndWhy()
    {
        var reply = View().Show(Advice([One("Mycobloom")]), First);

        ReplyLimits.Check(reply);
        Assert.True(reply.Ephemeral);
        var text = reply.Embeds[0].Description!;
        Assert.Contains("**Mycobloom** · 1,200 for 10g each instead of 15g, saves **6,000g**", text, StringComparison.Ordinal);
        Assert.Contains("percentile 8 · about 400 sold a day · 33 % below its usual price.", text, StringComparison.Ordinal);
        Assert.StartsWith("For anybody of the profession", text, StringComparison.Ordinal);
        Assert.Equal("Page 1/1 · 1 of 4 goods · usual: weighted value of 14 days", reply.Embeds[0].Footer);
        Assert.Single(reply.Rows);
    }

    [Fact]
    public void Show_Many_HostileAndLong_FitsAndPages()
    {
        var many = Enumerable.Range(0, 30).Select(i => One($"{MarketSamples.Hostile}{new string('W', 300)} {i}")).ToList();

        var reply = View("https://panel.example").Show(Advice(many, goals: 3), First with { Page = 9 });

        ReplyLimits.Check(reply);
        Assert.StartsWith("For your 3 goals", reply.Embeds[0].Description, StringComparison.Ordinal);
        Assert.StartsWith("Page 4/4", reply.Embeds[0].Footer, StringComparison.Ordinal);
        Assert.Equal([false, false, true, true], reply.Rows[0].OfType<Component.Button>().Select(button => button.Disabled));
        Assert.Equal("https://panel.example/professions/alchemy?realm=us-area-52", Assert.Single(reply.Rows[1].OfType<Component.Link>()).Url);
        Assert.DoesNotContain("@everyone **[x]", reply.Embeds[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_None_SaysWhyAndWhatToDo()
    {
        var reply = View().Show(Advice([]), First with { IsPublic = true });

        ReplyLimits.Check(reply);
        Assert.False(reply.Ephemeral);
        Assert.Contains("Nothing is worth buying now: too little history to say what is usual (2); not on sale (1).", reply.Embeds[0].Description, StringComparison.Ordinal);
        Assert.Contains("ask again in a day or two", reply.Embeds[0].Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1~171~3676.3676~0~a", true)]
    [InlineData("3~171~3676.3676~1", true)]
    [InlineData("0~171~3676.3676~1", false)]
    [InlineData("1~171~3676~1", false)]
    [InlineData("1~171~3676.3676~2", false)]
    [InlineData("1~171~3676.x~1", false)]
    [InlineData("", false)]
    public void State_Text_IsReadOrRefused(string text, bool isState)
    {
        Assert.Equal(isState, OpportunitiesState.TryParse(text, out var state));
        if (isState) Assert.StartsWith(state.ToString(), text, StringComparison.Ordinal);
    }

    private static OpportunitiesView View(string? url = null) => new(Options.Create(new PanelLinkOptions { PublicUrl = url }));

    private static BuyingOpportunity One(string name) => new(
        MarketId.Commodities(Region.Us), VariantKey.Plain(new ItemId(1)), name, 1200, new Copper(10_0000), new Copper(15_0000), new Copper(6000_0000), 0.08, 400, null, "33 % below its usual price.");

    private static BuyingAdvice Advice(IReadOnlyList<BuyingOpportunity> opportunities, int goals = 0) => new(
        Alchemy, Tier, Area52, "Area 52", MarketSamples.Now, goals, opportunities, [(BuyingRules.NoHistory, 2), (BuyingRules.NotOnSale, 1)]);
}

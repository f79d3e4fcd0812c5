using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.TestKit.Market;
using Moq;
using static DiscordAH.Bot.Tests.Market.MarketSamples;

namespace DiscordAH.Bot.Tests.Market;

public sealed class CompareCommandTests
{
    private readonly MarketSamples _market = new();

    [Fact]
    public async Task Run_93Realms_ShowsTheCheapestFirst_MarksSuspectsAndTheOwn()
    {
        var reply = await AskAsync(("realm", "area-52"));

        ReplyLimits.Check(reply);
        var lines = reply.Embeds[0].Description!.Split('\n');
        Assert.StartsWith("On sale on 88 of 93 realms of US: median ", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("1 price is suspect: shown and marked.", lines[0], StringComparison.Ordinal);
        Assert.Matches(@"^\*\*Area 52: [0-9,]+g( [0-9]+s)?, place 41 of 88, [0-9.]+ % under the median\.\*\*$", lines[1]);
        Assert.Equal($"Data as of <t:{Now.AddMinutes(-25).ToUnixTimeSeconds()}:R>", lines[2]);
        Assert.Matches(@"^` 1\.` Realm number 0 · \*\*[0-9g s]+\*\* · ▼ −98\.[0-9] % · 3 on sale · ⚠ less than a tenth of the region's median$", lines[4]);
        Assert.Equal(14, lines.Length);
        Assert.Equal("compare.png", Assert.Single(reply.Files).Name);
        Assert.Contains("Page 1/10", reply.Embeds[0].Footer, StringComparison.Ordinal);
        Assert.Equal(["⏮", "◀", "▶", "⏭"], Labels(reply, 0));
        Assert.Equal(["Cheapest", "Most on sale", "By name", "Refresh"], Labels(reply, 1));
        Assert.Equal(["EU", "US"], Labels(reply, 2));
        Assert.Equal(["Trend"], Labels(reply, 3));
    }

    [Fact]
    public async Task Press_Pages_GoThroughAllRealms_EachOnce()
    {
        var reply = await AskAsync(("realm", "area-52"));
        var seen = new List<string>();
        for (var page = 1; page <= 10; page++)
        {
            ReplyLimits.Check(reply);
            seen.AddRange(reply.Embeds[0].Description!.Split('\n').Where(line => line.StartsWith('`')));
            if (page == 10) break;
            reply = Assert.IsType<ComponentAnswer.Update>(await _market.PressAsync(Button(reply, "▶"))).Reply;
        }

        Assert.Equal(93, seen.Count);
        Assert.Equal(93, seen.Select(line => line[..5]).Distinct().Count());
        Assert.Contains(seen, line => line.Contains("**➤ Area 52**", StringComparison.Ordinal) && line.StartsWith("`41.`", StringComparison.Ordinal));
        Assert.Contains(seen, line => line.Contains($"none on sale, last <t:{Now.AddDays(-3).ToUnixTimeSeconds()}:R> at 555g", StringComparison.Ordinal));
        Assert.Contains(seen, line => line.EndsWith("none on sale, never seen", StringComparison.Ordinal));
        Assert.True(Button(reply, "▶").Disabled && Button(reply, "⏭").Disabled);
    }

    [Fact]
    public async Task Press_MostOnSale_OrdersByQuantity_FromTheFirstPage()
    {
        var third = Assert.IsType<ComponentAnswer.Update>(await _market.PressAsync(Button(await AskAsync(), "▶"))).Reply;

        var reply = Assert.IsType<ComponentAnswer.Update>(await _market.PressAsync(Button(third, "Most on sale"))).Reply;

        Assert.Contains("Page 1/10", reply.Embeds[0].Footer, StringComparison.Ordinal);
        var quantities = reply.Embeds[0].Description!.Split('\n').Where(line => line.StartsWith('`')).Select(line => int.Parse(line.Split(" on sale")[0].Split("· ")[^1], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(quantities.OrderDescending(), quantities);
    }

    [Fact]
    public async Task Press_Region_AsksForIt_AndTheOwnRealmIsNotOfIt()
    {
        var reply = await AskAsync(("realm", "area-52"));

        var answer = Assert.IsType<ComponentAnswer.Update>(await _market.PressAsync(Button(reply, "EU")));

        _market.Insight.Verify(insight => insight.CompareAsync(It.Is<CompareServers.Request>(request => request.Region == Region.Eu), It.IsAny<CancellationToken>()), Times.Once);
        Assert.DoesNotContain("place 41", answer.Reply.Embeds[0].Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, Region.Us)]
    [InlineData("eu", Region.Eu)]
    public async Task Run_Region_IsTheOneNamed_ElseTheFirstFollowed(string? named, Region expected)
    {
        await AskAsync(named is null ? [] : [("region", named)]);

        _market.Insight.Verify(insight => insight.CompareAsync(It.Is<CompareServers.Request>(request => request.Region == expected), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Run_OwnRealm_DecidesTheRegion()
    {
        await AskAsync(("realm", "eu-draenor"));

        _market.Insight.Verify(insight => insight.CompareAsync(It.Is<CompareServers.Request>(request => request.Region == Region.Eu), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Run_AmbiguousOwnRealm_AsksByButtonsThatAnswer()
    {
        var refusal = await AskAsync(("realm", "draenor"));
        Assert.Equal(["Draenor (US)", "Draenor (EU)"], Labels(refusal, 0));

        var answer = Assert.IsType<ComponentAnswer.Message>(await _market.PressAsync(refusal.Rows[0][1], onEphemeral: true));

        Assert.False(answer.Reply.Ephemeral);
        _market.Insight.Verify(insight => insight.CompareAsync(It.Is<CompareServers.Request>(request => request.Region == Region.Eu), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Theory]
    [InlineData(true, "A commodity: all realms of US share one market, where it costs 12g 56s with 412,000 on sale.")]
    [InlineData(false, "A commodity: all realms of US share one market, and none is on sale there now.")]
    public async Task Run_Commodity_SaysThatThereIsOneMarket_WithoutAList(bool onSale, string sentence)
    {
        Answer(InsightSamples.Commodity(onSale));

        var reply = await AskAsync(("realm", "area-52"));

        ReplyLimits.Check(reply);
        Assert.StartsWith(sentence, reply.Embeds[0].Description, StringComparison.Ordinal);
        Assert.Empty(reply.Files);
        Assert.Equal(["Refresh"], Labels(reply, 0));
    }

    [Theory]
    [InlineData(12, 12, "On sale on no realm of US now.")]
    [InlineData(0, 0, "On sale on no realm of US now.")]
    [InlineData(1, 0, "On sale on 1 of 1 realms of US: median ")]
    public async Task Run_FewOrNone_IsSaid(int realms, int without, string start)
    {
        Answer(InsightSamples.Comparison(realms, without));

        var reply = await AskAsync();

        ReplyLimits.Check(reply);
        Assert.StartsWith(start, reply.Embeds[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_LongHostileNames_StaysWithinLimitsAndEscaped()
    {
        Answer(InsightSamples.Comparison(40, 3, string.Concat(Enumerable.Repeat(Hostile, 8)), i => $"{i} {string.Concat(Enumerable.Repeat(Hostile, 5))}") with
        {
            OtherVariants = [.. Enumerable.Range(600, 40).Select(level => new VariantKey(new ItemId(210797), VariantTraits.Gear(level, 2)))],
        });

        var reply = await AskAsync(("realm", "area-52"), ("private", "true"));

        ReplyLimits.Check(reply);
        Assert.DoesNotContain("[x](http", reply.Embeds[0].Description, StringComparison.Ordinal);
        Assert.Equal(13, reply.Embeds[0].Description!.Split('\n').Count(line => line.Length > 0));
    }

    [Fact]
    public async Task Run_NeverSeen_SaysSoForTheCallerAlone()
    {
        _market.Insight.Setup(insight => insight.CompareAsync(It.IsAny<CompareServers.Request>(), It.IsAny<CancellationToken>())).ReturnsAsync(new MarketErrors.NeverSeen("Bismuth", "US"));

        var refusal = await AskAsync();

        Assert.True(refusal.Ephemeral);
        Assert.Contains("Bismuth has not been on sale in US", refusal.Text, StringComparison.Ordinal);
        Assert.Equal(["Try again"], Labels(refusal, 0));
    }

    [Fact]
    public void Press_LongestState_FitsAndComesBack()
    {
        var variant = new VariantKey(new ItemId(999_999_999), VariantTraits.Pet(1_048_575, 15, 7, 25));
        var press = new ComparePress(ComparePress.Variant, variant.ToString(), Region.Tw, CompareSort.Name, 99, new MarketId(123_456), 123_456);

        Assert.InRange(press.ToString().Length + CompareView.Action.Length, 1, 60);
        Assert.True(ComparePress.TryParse(press.ToString(), out var read));
        Assert.Equal(press, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("z~1~us~0~1~0.0")]
    [InlineData("o~~us~0~1~0.0")]
    [InlineData("o~1~xx~0~1~0.0")]
    [InlineData("o~1~us~7~1~0.0")]
    [InlineData("o~1~us~0~0~0.0")]
    [InlineData("o~1~us~0~1~0")]
    public void Press_OtherText_IsRefused(string text) => Assert.False(ComparePress.TryParse(text, out _));

    private void Answer(ServerComparison comparison) => _market.Insight
        .Setup(insight => insight.CompareAsync(It.IsAny<CompareServers.Request>(), It.IsAny<CancellationToken>())).ReturnsAsync(comparison);

    private Task<Reply> AskAsync(params (string Name, string Value)[] more) => _market.RunAsync("compare", [("item", "210797"), .. more]);

    private static Component.Button Button(Reply reply, string label) => reply.Rows.SelectMany(row => row).OfType<Component.Button>().Single(button => button.Label == label);

    private static IEnumerable<string> Labels(Reply reply, int row) => reply.Rows[row].OfType<Component.Button>().Select(button => button.Label);
}

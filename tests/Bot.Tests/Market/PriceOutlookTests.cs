using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.TestKit.Market;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Moq.Language.Flow;

namespace DiscordAH.Bot.Tests.Market;

public sealed class PriceOutlookTests
{
    private readonly MarketSamples _market = new();

    [Fact]
    public async Task Price_WithATrend_SaysWhetherItIsAGoodPrice()
    {
        // Not the usual 80 ms: this machine may be busy with other tests.
        _market.Services.GetRequiredService<PriceOutlook>().Box = TimeSpan.FromSeconds(30);

        var reply = await PriceAsync();

        ReplyLimits.Check(reply);
        Assert.Contains(
            "**Is this a good price?** Good for a buyer: cheaper than 83 % of the last 14 days, 7 % under its 14-day value · falling 1.2 % a day · in 24 h about 12g 20s (80 %: 11g 48s to 12g 92s)",
            reply.Embeds[0].Description, StringComparison.Ordinal);
        _market.Insight.Verify(insight => insight.TrendAsync(It.Is<CalculatePriceTrends.Request>(request => request.Range == TrendRange.Fortnight), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Price_WhileTheTrendNeverComes_IsAnsweredWithoutIt()
    {
        var never = new TaskCompletionSource<Result<TrendReport>>();
        Trend().Returns(never.Task);

        var reply = await PriceAsync();

        Assert.Single(reply.Files);
        Assert.DoesNotContain("good price", reply.Embeds[0].Description, StringComparison.Ordinal);
        never.SetCanceled(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Price_CrowdWhoseTrendsNeverCome_IsAnswered_AndFewReadsAreBegun()
    {
        var never = new TaskCompletionSource<Result<TrendReport>>();
        Trend().Returns(never.Task);

        var replies = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(PriceAsync)));

        Assert.All(replies, reply => Assert.Single(reply.Files));
        Assert.InRange(_market.Insight.Invocations.Count, 1, 8);
        never.SetCanceled(TestContext.Current.CancellationToken);
    }

    public static TheoryData<string> Failures => ["throws", "refuses", "blocks", "another good", "not on sale"];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Price_TrendThatIsOfNoUse_IsLeftOut(string how)
    {
        using var gate = new ManualResetEventSlim();
        Trend().Returns((CalculatePriceTrends.Request _, CancellationToken _) =>
        {
            // As a database in a file does: it answers before it returns.
            if (how == "blocks") gate.Wait(TimeSpan.FromSeconds(20), CancellationToken.None);
            return Task.FromResult<Result<TrendReport>>(how switch
            {
                "throws" => throw new NotImplementedException(),
                "refuses" => new MarketErrors.NoSnapshotYet("x"),
                "another good" => InsightSamples.Report() with { Variant = new VariantKey(new ItemId(210797), VariantTraits.Gear(600, 2)) },
                "not on sale" => InsightSamples.Report(onSale: false),
                _ => InsightSamples.Report(),
            });
        });

        var reply = await PriceAsync();

        gate.Set();
        Assert.Single(reply.Files);
        Assert.DoesNotContain("good price", reply.Embeds[0].Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Trend", "trend.png")]
    [InlineData("Compare", "compare.png")]
    public async Task Press_TrendOrCompareOnAPublicPrice_AnswersThePresserAlone(string label, string file)
    {
        var price = await PriceAsync();
        var button = price.Rows.SelectMany(row => row).OfType<Component.Button>().Single(one => one.Label == label);

        var answer = Assert.IsType<ComponentAnswer.Message>(await _market.PressAsync(button));

        ReplyLimits.Check(answer.Reply);
        Assert.True(answer.Reply.Ephemeral);
        Assert.Equal(file, Assert.Single(answer.Reply.Files).Name);
        Assert.Contains(answer.Reply.Rows.SelectMany(row => row), component => component is Component.Button { Label: "Share" });
    }

    private ISetup<IMarketInsight, Task<Result<TrendReport>>> Trend() =>
        _market.Insight.Setup(insight => insight.TrendAsync(It.IsAny<CalculatePriceTrends.Request>(), It.IsAny<CancellationToken>()));

    private Task<Reply> PriceAsync() => _market.RunAsync("price", ("item", "210797"), ("realm", "area-52"));
}

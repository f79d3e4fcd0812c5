using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace DiscordAH.Bot.Tests.Market;

public sealed class WrongPriceTests
{
    private readonly Mock<IPriceFeedbackStore> _store = new();
    private readonly MarketSamples _market = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("210797", 3676, 5L)]
    [InlineData("210797", -1, null)]
    [InlineData("82800-p1048575-b15-q7-l31", 2147483647, SnapshotAggregator.MaxUnitPrice)]
    [InlineData("2825-i65535-t15", -2147483648, 0L)]
    public void State_LongestValues_ComeBackWithinTheLimit(string variant, int market, long? seen)
    {
        Assert.True(VariantKey.TryParse(variant, out var key));
        var state = new WrongPriceState(key, new MarketId(market), seen is { } copper ? new Copper(copper) : null);

        Assert.True(WrongPriceState.TryParse(state.ToString(), out var read));
        Assert.Equal(state, read);
        Assert.InRange(state.ToString().Length, 1, 55);
    }

    [Theory]
    [InlineData("")]
    [InlineData("210797~3676")]
    [InlineData("x~3676~5")]
    [InlineData("210797~0~5")]
    [InlineData("210797~3676~-5")]
    [InlineData("210797~3676~99999999999999999999")]
    public void State_Nonsense_IsNone(string text) => Assert.False(WrongPriceState.TryParse(text, out _));

    [Fact]
    public async Task Press_OpensAForm_ThatKeepsTheState()
    {
        var form = Assert.IsType<ComponentAnswer.Form>(await RunAsync("210797~3676~5", null)).Modal;

        Assert.Equal(("wrong", "210797~3676~5"), (form.Action, form.State));
        Assert.InRange(form.Title.Length, 1, 45);
        Assert.Equal((FeedbackRules.MaxText, true), (Assert.Single(form.Fields).MaximumLength, form.Fields[0].Long));
    }

    [Fact]
    public async Task Send_StoresTheReport_AndAnswersTheMemberAlone()
    {
        _store.Setup(store => store.TryAddAsync(It.IsAny<PriceFeedback>(), It.IsAny<DateTimeOffset>(), 5, It.IsAny<CancellationToken>())).ReturnsAsync(FeedbackOutcome.Added);

        var reply = await SendAsync("a troll");

        Assert.True(reply.Ephemeral);
        Assert.StartsWith("Thank you.", reply.Text, StringComparison.Ordinal);
        _store.Verify(store => store.TryAddAsync(
            It.Is<PriceFeedback>(report => report.Member == new UserId(1) && report.Market == new MarketId(3676) && report.Seen == new Copper(5) && report.Text == "a troll"),
            It.IsAny<DateTimeOffset>(), 5, It.IsAny<CancellationToken>()));
    }

    [Fact]
    public async Task Send_Again_SaysWhyNot()
    {
        _store.Setup(store => store.TryAddAsync(It.IsAny<PriceFeedback>(), It.IsAny<DateTimeOffset>(), 5, It.IsAny<CancellationToken>())).ReturnsAsync(FeedbackOutcome.AlreadyOpen);

        var reply = await SendAsync("a troll");

        Assert.True(reply.Ephemeral);
        Assert.Equal(new QualityErrors.AlreadyReported().Message, reply.Text);
    }

    [Fact]
    public async Task Press_OldButton_SaysSo() =>
        Assert.Contains("older version", Assert.IsType<ComponentAnswer.Message>(await RunAsync("x", null)).Reply.Text, StringComparison.Ordinal);

    private async Task<Reply> SendAsync(string text) => Assert.IsType<ComponentAnswer.Message>(await RunAsync("210797~3676~5", text)).Reply;

    private async Task<ComponentAnswer> RunAsync(string state, string? text)
    {
        var services = new ServiceCollection();
        services.AddTransient(_ => new ReportWrongPrice(_store.Object, FeedbackRules.Default, new FakeTimeProvider()));
        await using var provider = services.BuildServiceProvider();
        var component = new WrongPriceComponent(provider.GetRequiredService<IServiceScopeFactory>(), _market.Items.Object);
        var fields = text is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["text"] = text };
        return await component.RunAsync(new ComponentCall("wrong", state, MarketSamples.Caller(0), [], fields, IsOnEphemeral: false), Ct);
    }
}

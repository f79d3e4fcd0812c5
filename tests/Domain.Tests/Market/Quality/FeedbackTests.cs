using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Notifications;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace DiscordAH.Domain.Tests.Market.Quality;

public sealed class FeedbackTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly VariantKey Good = VariantKey.Plain(new ItemId(7));
    private readonly Mock<IPriceFeedbackStore> _store = new();
    private readonly FakeTimeProvider _clock = new(Now);
    private readonly FeedbackRules _rules = new(3, TimeSpan.FromDays(7));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Report_HostileText_IsKeptWithoutControlCharacters()
    {
        _store.Setup(store => store.TryAddAsync(It.IsAny<PriceFeedback>(), Now.AddDays(-1), 3, Ct)).ReturnsAsync(FeedbackOutcome.Added);

        var result = await ReportAsync("  one\0 for \u0007a\r\ntenth 😀\t ");

        Assert.Equal("one for a\ntenth 😀", result.Value.Text);
        Assert.Equal(Now, result.Value.CreatedAt);
    }

    [Theory]
    [InlineData("", "quality.empty_report")]
    [InlineData(" \0\u0001 ", "quality.empty_report")]
    [InlineData(null, "quality.text_too_long")]
    public async Task Report_BadText_IsRefusedByName(string? text, string code) =>
        Assert.Equal(code, (await ReportAsync(text ?? new string('x', FeedbackRules.MaxText + 1))).Error!.Code);

    [Theory]
    [InlineData(FeedbackOutcome.AlreadyOpen, "quality.already_reported")]
    [InlineData(FeedbackOutcome.TooMany, "quality.too_many_reports")]
    public async Task Report_StoreSaysNo_IsRefusedByName(FeedbackOutcome outcome, string code)
    {
        _store.Setup(store => store.TryAddAsync(It.IsAny<PriceFeedback>(), It.IsAny<DateTimeOffset>(), It.IsAny<int>(), Ct)).ReturnsAsync(outcome);

        Assert.Equal(code, (await ReportAsync("wrong")).Error!.Code);
    }

    [Fact]
    public async Task Judge_Accepted_MarksThePriceAndTellsTheMember()
    {
        PersonalNotice? sent = null;
        Stored(new PriceFeedback(9, new UserId(1), new MarketId(3), Good, null, "x", Now));
        _store.Setup(store => store.TryJudgeAsync(It.IsAny<PriceFeedback>(), It.IsAny<PersonalNotice>(), Ct))
            .Callback((PriceFeedback _, PersonalNotice message, CancellationToken _) => sent = message).ReturnsAsync(true);

        var judged = (await JudgeAsync(isWrong: true, "A troll.")).Value;

        Assert.Equal((FeedbackState.Accepted, Now.AddDays(7), Now, new UserId(5)), (judged.State, judged.SuspectUntil, judged.JudgedAt, judged.JudgedBy));
        Assert.Equal(("price-feedback:9:verdict", new UserId(1), NoticeKind.Feedback), (sent!.Key, sent.User, sent.Kind));
        Assert.Contains("Bismuth", sent.Notice.Text, StringComparison.Ordinal);
        Assert.Contains("A troll.", sent.Notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judge_Rejected_MarksNothing()
    {
        Stored(new PriceFeedback(9, new UserId(1), new MarketId(3), Good, null, "x", Now));
        _store.Setup(store => store.TryJudgeAsync(It.IsAny<PriceFeedback>(), It.IsAny<PersonalNotice>(), Ct)).ReturnsAsync(true);

        Assert.Null((await JudgeAsync(isWrong: false, "")).Value.SuspectUntil);
    }

    [Fact]
    public async Task Judge_SomebodyWasFaster_IsRefusedByName()
    {
        Stored(new PriceFeedback(9, new UserId(1), new MarketId(3), Good, null, "x", Now));

        Assert.Equal("quality.already_judged", (await JudgeAsync(isWrong: true, "")).Error!.Code);
        _store.Verify(store => store.TryJudgeAsync(It.IsAny<PriceFeedback>(), It.IsAny<PersonalNotice>(), Ct), Times.Once);
    }

    [Fact]
    public async Task Judge_UnknownReport_IsRefusedByName() => Assert.Equal("quality.unknown_report", (await JudgeAsync(isWrong: true, "")).Error!.Code);

    private void Stored(PriceFeedback report) => _store.Setup(store => store.FindAsync(9, Ct)).ReturnsAsync(report);

    private Task<Result<PriceFeedback>> ReportAsync(string text) =>
        new ReportWrongPrice(_store.Object, _rules, _clock).RunAsync(new ReportWrongPrice.Request(new UserId(1), new MarketId(3), Good, new Copper(5), text), Ct);

    private Task<Result<PriceFeedback>> JudgeAsync(bool isWrong, string note)
    {
        var items = new Mock<IItemCatalog>();
        items.Setup(one => one.NameOf(Good)).Returns("Bismuth");
        return new JudgePriceFeedback(_store.Object, items.Object, _rules, _clock).RunAsync(new JudgePriceFeedback.Request(9, new UserId(5), isWrong, note), Ct);
    }
}

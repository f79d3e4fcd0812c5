using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Domain.Tests.Notifications;

public sealed class FiringNoticesTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_SaysWhatWhereAndAgainstWhat()
    {
        var notice = FiringNotices.Of(Alert(), Firing("41g 20s", "62g 42s"), "Mycobloom", "Illidan");

        Assert.Equal("Mycobloom 41g 20s on Illidan: 34 % below usual", notice.Title);
        Assert.Equal("Alert #12 watches for price below 45g. It costs 41g 20s now, usually 62g 42s, with 1,240 on sale.", notice.Text);
        Assert.Equal("/alerts/firings/345", notice.Link);
        Assert.Equal([new NoticeLine("Median of 14 days", "62g 42s")], notice.Card!.Lines);
        Assert.Equal(new NoticePicture(NoticePicture.Firing, "345"), notice.Card.Picture);
        Assert.Equal(["1h~12~345", "1d~12~345", "rec~12~345", "got~12~345", "tight~12~345", "why~12~345", "del~12~345"], notice.Card.Buttons.Select(button => button.State));
        Assert.All(notice.Card.Buttons, button => Assert.Equal((FiringNotices.Action, button.Label == "Delete"), (button.Action, button.IsDanger)));
        Assert.Null(notice.Card.Mention);
    }

    [Theory]
    [InlineData("41g", null, "Mycobloom 41g on Illidan")]
    [InlineData(null, "62g", "Mycobloom not on sale on Illidan")]
    [InlineData("80g", "40g", "Mycobloom 80g on Illidan: 100 % above usual")]
    [InlineData("40g", "40g", "Mycobloom 40g on Illidan: its usual price")]
    public void Of_Title_LeavesOutWhatIsNotKnown(string? price, string? usual, string title) =>
        Assert.Equal(title, FiringNotices.Of(Alert(), Firing(price, usual), "Mycobloom", "Illidan").Title);

    [Fact]
    public void Of_InAChannel_NamesTheOwner() =>
        Assert.Equal(new UserId(5), FiringNotices.Of(Alert() with { Target = new AlertTarget(AlertWay.Channel, new GuildId(1), new ChannelId(2)) }, Firing("1g", "2g"), "x", "y").Card!.Mention);

    [Fact]
    public void OfBatch_NamesFifteenGoods_TheCheapestAgainstUsualFirst()
    {
        var firings = Enumerable.Range(1, 19).Select(n => (Alert(), Firing($"{n}g", "20g"), $"Good {n:00}")).Reverse().ToList();

        var notice = FiringNotices.OfBatch(firings, "Illidan");

        Assert.Equal(("Alchemy materials: 19 goods on Illidan", "/alerts/bulk/3"), (notice.Title, notice.Link));
        Assert.Equal(16, notice.Card!.Lines.Count);
        Assert.Equal(new NoticeLine("Good 01", "1g, 95 % below usual"), notice.Card.Lines[0]);
        Assert.Equal("and 4 more", notice.Card.Lines[^1].Name);
    }

    [Fact]
    public void Digest_NamesFifteen_AndCountsTheRest()
    {
        var notice = NoticeDigest.Of([.. Enumerable.Range(1, 40).Select(n => new Notice($"Title {n}", new string('x', 500)))]);

        Assert.Equal(("40 messages", "/notifications"), (notice.Title, notice.Link));
        Assert.Equal((16, "Title 1", "and 25 more"), (notice.Card!.Lines.Count, notice.Card.Lines[0].Name, notice.Card.Lines[^1].Name));
        Assert.All(notice.Card.Lines, line => Assert.InRange(line.Value.Length, 1, 160));
    }

    private static PriceAlert Alert() => new(
        new AlertId(12), new UserId(5), new MarketId(57), VariantKey.Plain(new ItemId(7)), 57, new AlertRule(new PriceLimit(PriceSide.Below, Copper.FromGold(45))), AlertTarget.Person,
        AlertStatus.Active, null, new AlertState(), 3, "Alchemy materials", null, At, At, 0, 0);

    private static AlertFiring Firing(string? price, string? usual) => new(
        345, new AlertId(12), new UserId(5), new MarketId(57), VariantKey.Plain(new ItemId(7)), At, "price below 45g", price is null ? null : Copper.Parse(price), 1240,
        usual is null ? null : Copper.Parse(usual), [new FiringFact("Median of 14 days", "62g 42s")], FiringDeed.None, null, FiringOutcome.Open);
}

using DiscordAH.Bot.Alerts;
using DiscordAH.Bot.Alerts.Drafts;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Tests.Alerts;

public sealed class AlertWordsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 20, 15, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("6h", 6 * 60)]
    [InlineData("90 min", 90)]
    [InlineData("2 Days", 2 * 24 * 60)]
    [InlineData("1w", 7 * 24 * 60)]
    [InlineData("45m", 45)]
    public void Span_IsRead_AndWrittenBackEqual(string text, int minutes)
    {
        Assert.True(AlertWords.TrySpan(text, out var span));
        Assert.Equal(minutes, span.TotalMinutes);
        Assert.True(AlertWords.TrySpan(AlertWords.Of(span), out var again));
        Assert.Equal(span, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("6")]
    [InlineData("-6h")]
    [InlineData("h")]
    [InlineData("6 fortnights")]
    [InlineData("999999999h")]
    public void Span_Nonsense_IsRefused(string text) => Assert.False(AlertWords.TrySpan(text, out _));

    [Theory]
    [InlineData("18-23", "18:00", "23:00")]
    [InlineData("22:30 – 6", "22:30", "06:00")]
    [InlineData("8 to 24", "08:00", "00:00")]
    public void Hours_AreRead(string text, string from, string to)
    {
        Assert.True(AlertWords.TryHours(text, out var start, out var end));
        Assert.Equal((TimeOnly.ParseExact(from, "HH:mm"), TimeOnly.ParseExact(to, "HH:mm")), (start, end));
        Assert.True(AlertWords.TryHours(AlertWords.Of(start, end), out var again, out var ends));
        Assert.Equal((start, end), (again, ends));
    }

    [Theory]
    [InlineData("18")]
    [InlineData("18-18")]
    [InlineData("25-3")]
    [InlineData("18:75-3")]
    [InlineData("evening")]
    public void Hours_Nonsense_IsRefused(string text) => Assert.False(AlertWords.TryHours(text, out _, out _));

    [Theory]
    [InlineData("7d", null, "2026-11-29T20:15:00Z")]
    [InlineData("2026-12-24", null, "2026-12-25T00:00:00Z")]
    [InlineData("2026-12-24", "America/New_York", "2026-12-25T05:00:00Z")]
    [InlineData("never", null, null)]
    public void End_LengthOrDate_CountsToTheEndOfThatDay(string text, string? zone, string? expected)
    {
        Assert.True(AlertWords.TryEnd(text, Now, zone, out var end));
        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), end);
    }

    [Fact]
    public void End_Nonsense_IsRefused() => Assert.False(AlertWords.TryEnd("2026-13-45", Now, null, out _));

    [Theory]
    [InlineData('s', "", 0)]
    [InlineData('p', "82800-p1048575-b15-q7-l31", 5000)]
    public void DraftState_LongestValues_ComeBackWithinTheLimit(char verb, string item, int market)
    {
        var press = new DraftPress(verb, "0123abcz", item, new MarketId(market), market);

        Assert.True(DraftPress.TryParse(press.ToString(), out var read));
        Assert.Equal(press, read);
        Assert.InRange(press.ToString().Length + DraftPress.Action.Length, 1, 60);
    }

    [Theory]
    [InlineData("")]
    [InlineData("s~short")]
    [InlineData("?~0123abcz")]
    [InlineData("p~0123abcz")]
    [InlineData("s~0123abcz~x")]
    [InlineData("p~0123abcz~5~x.y")]
    public void DraftState_Nonsense_IsNone(string text) => Assert.False(DraftPress.TryParse(text, out _));

    [Fact]
    public void ListAndFiringState_LongestValues_ComeBackWithinTheLimit()
    {
        var list = new ListPress(ListPress.DeletedBulk, long.MaxValue, int.MaxValue);
        Assert.True(ListPress.TryParse(list.ToString(), out var read));
        Assert.Equal(list, read);
        Assert.InRange(list.ToString().Length + ListPress.Action.Length, 1, 60);

        var firing = new FiringPress(FiringButtons.SnoozeRecovered, new AlertId(long.MaxValue), long.MaxValue);
        Assert.True(FiringPress.TryParse(firing.ToString(), out var pressed));
        Assert.Equal(firing, pressed);
        Assert.False(FiringPress.TryParse("1h~x~1", out _));
        Assert.False(FiringPress.TryParse("1h~1", out _));
    }
}

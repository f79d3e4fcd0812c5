using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Market;
using Moq;

namespace DiscordAH.Domain.Tests.Alerts.Desk;

public sealed class PreviewAlertTests
{
    private readonly AlertDesk _desk = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_GoodRule_SaysWhenItWouldHaveFired()
    {
        var preview = (await _desk.Preview().RunAsync(AlertDesk.Ann, AlertDesk.What(), Ct)).Value;

        var firing = Assert.Single(preview.Backtest.Firings);
        Assert.Equal((AlertDesk.Published.AddHours(-240), 400_000L), (firing.At, firing.Price!.Value.Value));
        Assert.Equal(("Herb", AlertDesk.Commodities, "Commodities (US)", AlertDesk.Herb, 3676, 30), (preview.Item, preview.Market, preview.MarketName, preview.Variant, preview.RealmId, preview.Days));
        Assert.Equal(AlertRule.UsualCoolDown, preview.Rule.CoolDown);
        Assert.Equal(RuleText.Describe(preview.Rule), preview.Text);
        Assert.Equal((0, 0), (preview.Counts.Member, preview.Counts.Guild));
        Assert.Null(preview.Warning);
        Assert.Empty(preview.Gaps);
        Assert.Equal(3, preview.Changes.Count);
        Assert.Empty(_desk.Alerts.All);
    }

    [Fact]
    public async Task RunAsync_SeveralFaults_AreToldTogether()
    {
        var request = AlertDesk.What("price beloww 45g") with { MinQuantity = -1, Hysteresis = 99, Expires = AlertDesk.Now.AddDays(-1) };

        var error = Assert.IsType<AlertErrors.BadRule>((await _desk.Preview().RunAsync(AlertDesk.Ann, request, Ct)).Error);

        Assert.Equal(4, error.Faults.Count);
    }

    [Fact]
    public async Task RunAsync_OtherRealmsOfACommodity_IsRefusedByName()
    {
        Assert.Equal("Herb", Assert.IsType<AlertErrors.NoRealmsToCompare>((await _desk.Preview().RunAsync(AlertDesk.Ann, AlertDesk.What("30% below other realms"), Ct)).Error).Item);
        Assert.True((await _desk.Preview().RunAsync(AlertDesk.Ann, AlertDesk.What("30% below other realms", "Sword"), Ct)).Succeeded);
        _desk.Past.Verify(one => one.RegionOverAsync(_desk.Realm, AlertDesk.Sword, It.Is<IReadOnlyList<DateTimeOffset>>(times => times.Count > 700 && times.Max() == AlertDesk.Published), Ct));
    }

    [Fact]
    public async Task RunAsync_UnknownOrUnseen_IsRefusedAsPricesAre()
    {
        Assert.IsType<MarketErrors.UnknownItem>((await _desk.Preview().RunAsync(AlertDesk.Ann, AlertDesk.What(item: "Nonsense"), Ct)).Error);
        Assert.IsType<MarketErrors.UnknownRealm>((await _desk.Preview().RunAsync(AlertDesk.Ann, AlertDesk.What(realm: "nowhere"), Ct)).Error);
        Assert.IsType<MarketErrors.NeverSeen>((await _desk.Preview().RunAsync(AlertDesk.Ann, AlertDesk.What(item: "Unseen"), Ct)).Error);

        // A variant that was typed by its text and that nobody ever saw.
        _desk.Past.Setup(one => one.NowAsync(_desk.Realm, new VariantKey(AlertDesk.Sword.Item, VariantTraits.Gear(619, 0)), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new AlertReading(AlertDesk.Published, default, [], true));
        Assert.IsType<MarketErrors.NeverSeen>((await _desk.Preview().RunAsync(AlertDesk.Ann, AlertDesk.What(item: "2-i619"), Ct)).Error);
    }

    [Fact]
    public async Task Warning_SaysWhatSpeaksAgainstIt()
    {
        Assert.Contains("not have fired once in 30 days", await WarningAsync("price below 5g"), StringComparison.Ordinal);

        _desk.OnSale(AlertDesk.Commodities, AlertDesk.Herb, 44);
        Assert.Contains("right now (44g)", await WarningAsync(AlertDesk.Cheap), StringComparison.Ordinal);

        _desk.Dips(AlertDesk.Commodities, AlertDesk.Herb, [.. Enumerable.Range(1, 100).Select(i => i * 7)]);
        Assert.Contains("times in 30 days", await WarningAsync(AlertDesk.Cheap), StringComparison.Ordinal);

        var old = _desk.Stored(AlertDesk.Ann, "price below 45g 10s");
        Assert.Contains($"#{old.Id}", await WarningAsync(AlertDesk.Cheap), StringComparison.Ordinal);

        _desk.Limits = _desk.Limits with { PerMember = 1 };
        Assert.Contains("1 of 1", await WarningAsync(AlertDesk.Cheap), StringComparison.Ordinal);
    }

    private async Task<string?> WarningAsync(string when) => (await _desk.Preview().RunAsync(AlertDesk.Ann, AlertDesk.What(when), Ct)).Value.Warning;
}

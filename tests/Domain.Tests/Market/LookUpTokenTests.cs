using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace DiscordAH.Domain.Tests.Market;

public sealed class LookUpTokenTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 20, 15, 0, TimeSpan.Zero);
    private readonly Mock<ITokenPrices> _prices = new();
    private readonly Mock<IMarketEvents> _events = new();

    public LookUpTokenTests() =>
        _events.Setup(events => events.OfMarketAsync(It.IsAny<Region>(), It.IsAny<MarketId>(), It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), default)).ReturnsAsync([]);

    [Fact]
    public async Task RunAsync_NoPrice_IsRefused() => Assert.Equal("token.no_price", (await AskAsync([])).Error!.Code);

    [Fact]
    public async Task RunAsync_Prices_GivesChangesAndExtremesOfTheRange()
    {
        var report = (await AskAsync([
            At(-8 * 24, 500_000), At(-7 * 24 - 1, 200_000), At(-24.1, 250_000), At(-20, 310_000), At(-3, 240_000), At(-0.2, 262_000)], PriceRange.Day)).Value;

        Assert.Equal(Copper.FromGold(262_000), report.Newest.Price);
        Assert.Equal(0.048, report.ChangeDay!.Value, 3);
        Assert.Equal(0.31, report.ChangeWeek!.Value, 3);
        Assert.Equal((Copper.FromGold(240_000), Copper.FromGold(310_000)), (report.Lowest.Price, report.Highest.Price));
        Assert.Equal(4, report.Series.Count);
        Assert.Equal("A token for 20 US$ in the shop sells for 262,000g: about 13,100g for each US$.", report.ShopSentence);
    }

    [Fact]
    public async Task RunAsync_NobodyLookedThen_ChangeIsUnknown()
    {
        var report = (await AskAsync([At(-30, 250_000), At(-0.2, 262_000)])).Value;

        Assert.Null(report.ChangeDay);
        Assert.Null(report.ChangeWeek);
        Assert.Equal(2, report.Gaps.Count);
    }

    [Fact]
    public async Task RunAsync_OnlyAnOldPrice_StillAnswers()
    {
        var report = (await AskAsync([At(-24 * 40, 250_000)])).Value;

        Assert.Equal(Now.AddDays(-40), report.Newest.At);
        Assert.Single(report.Series);
        Assert.Equal((report.From, report.To), Assert.Single(report.Gaps));
    }

    [Fact]
    public async Task RunAsync_FirstBuildEverSeen_IsNoEventOfTheChart()
    {
        _events.Setup(events => events.OfMarketAsync(Region.Us, It.IsAny<MarketId>(), It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), default)).ReturnsAsync(
        [
            new MarketEvent(MarketEventKind.NewBuild, Region.Us, null, Now.AddHours(-1), null, "1.0.0_1", "1.0.0_2"),
            new MarketEvent(MarketEventKind.NewBuild, Region.Us, null, Now.AddHours(-2), null, null, "1.0.0_1"),
        ]);

        Assert.Equal("1.0.0_2", Assert.Single((await AskAsync([At(-1, 1)])).Value.Events).To);
    }

    private static TokenPrice At(double hours, long gold) => new(Now.AddHours(hours), Copper.FromGold(gold));

    private Task<Result<TokenReport>> AskAsync(TokenPrice[] prices, PriceRange range = PriceRange.Week)
    {
        _prices.Setup(store => store.NewestAsync(Region.Us, default)).ReturnsAsync(prices.Length == 0 ? null : prices[^1]);
        _prices.Setup(store => store.ListAsync(Region.Us, It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), default))
            .ReturnsAsync((Region _, DateTimeOffset from, DateTimeOffset to, CancellationToken _) =>
                [.. prices.Where(one => one.At < from).TakeLast(1), .. prices.Where(one => one.At >= from && one.At < to)]);
        return new LookUpToken(_prices.Object, _events.Object, new FakeTimeProvider(Now)).RunAsync(Region.Us, range, default);
    }
}

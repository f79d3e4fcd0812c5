using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using Moq;

namespace DiscordAH.Domain.Tests.Alerts.Desk;

public sealed class FiringMeasureTests
{
    private static readonly DateTimeOffset At = AlertDesk.Published.AddDays(-10);
    private readonly AlertDesk _desk = new();

    [Fact]
    public void Of_SevenDaysLater_KnowsAllPricesAndTheBest()
    {
        var outcome = Measure(PriceSide.Below, 200, (0, 40), (0.5, 42), (23, 41), (50, 30), (60, 35), (167, 55), (169, 1));

        Assert.Equal(new FiringOutcome(Gold(42), Gold(41), Gold(55), Gold(30), At.AddHours(50), 3), outcome);
    }

    [Fact]
    public void Of_Seller_TakesTheHighest() => Assert.Equal((Gold(55), At.AddHours(30)), Best(Measure(PriceSide.Above, 200, (0, 40), (30, 55), (40, 41), (170, 90))));

    [Fact]
    public void Of_NothingBetter_TheBestIsTheFiringItself() => Assert.Equal((Gold(40), At), Best(Measure(PriceSide.Below, 200, (-5, 40), (30, 55))));

    [Theory]
    [InlineData(0.9, 0)]
    [InlineData(1, 1)]
    [InlineData(23.9, 1)]
    [InlineData(24, 2)]
    [InlineData(168, 3)]
    public void Of_InBetween_KnowsOnlyWhatHasCome(double hours, int stage)
    {
        var outcome = Measure(PriceSide.Below, hours, (0, 40), (0.5, 38), (20, 37), (100, 36));

        Assert.Equal(stage, outcome.Stage);
        Assert.Equal((stage > 0, stage > 1, stage > 2), (outcome.AfterHour is not null, outcome.AfterDay is not null, outcome.AfterWeek is not null));
        Assert.Equal(stage switch { 0 => null, 1 => Gold(38), 2 => Gold(37), _ => (Copper?)Gold(36) }, outcome.Best);
    }

    [Fact]
    public void Of_SoldOut_HasNoPriceButKeepsTheBest()
    {
        var outcome = Measure(PriceSide.Below, 30, (0, 40), (2, 0));

        Assert.Equal((Gold(40), null, Gold(40)), (outcome.AfterHour, outcome.AfterDay, outcome.Best));
    }

    // Nobody read the market from hour 10 to hour 40: what was found then says more about hour 24 than what was seen before.
    [Fact]
    public void Of_MomentInAGap_TakesTheNextReading()
    {
        var past = Past((0, 40), (40, 70)) with { Snapshots = [At, At.AddHours(10), At.AddHours(40), At.AddHours(41)] };

        Assert.Equal(Gold(70), FiringMeasure.Of(Firing(), PriceSide.Below, past, At.AddHours(50)).AfterDay);
        Assert.Equal(Gold(40), FiringMeasure.Of(Firing(), PriceSide.Below, past with { Snapshots = [At, At.AddHours(10)] }, At.AddHours(30)).AfterDay);
    }

    [Fact]
    public void Of_HistoryGoneMeanwhile_KeepsWhatWasKnown()
    {
        var known = Firing() with { Outcome = new FiringOutcome(Gold(41), Gold(42), null, Gold(38), At.AddHours(3), 2) };

        var outcome = FiringMeasure.Of(known, PriceSide.Below, new GoodPast(At.AddDays(8), [], []), At.AddDays(8));

        Assert.Equal(new FiringOutcome(Gold(41), Gold(42), null, Gold(38), At.AddHours(3), 3), outcome);
    }

    [Fact]
    public async Task RunAsync_Due_IsMeasuredOnceAMarketAndNotAgain()
    {
        var alert = _desk.Stored(AlertDesk.Ann);
        for (var i = 1; i <= 3; i++) _desk.Fired(alert, i, hoursAgo: 240);
        _desk.Fired(_desk.Stored(AlertDesk.Ann, "price above 39g"), 4, hoursAgo: 240);
        _desk.Fired(alert, 5, hoursAgo: 0.2);
        var measure = new MeasureFirings(_desk.Firings, _desk.Past.Object, _desk.Clock);

        Assert.Equal(4, await measure.RunAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await measure.RunAsync(TestContext.Current.CancellationToken));

        Assert.Equal(new FiringOutcome(Gold(60), Gold(60), Gold(60), Gold(40), AlertDesk.Published.AddHours(-240), 3), _desk.Firings[1].Outcome);
        Assert.Equal(Gold(60), _desk.Firings[4].Outcome.Best);
        Assert.Equal(FiringOutcome.Open, _desk.Firings[5].Outcome);
        _desk.Past.Verify(one => one.BeforeAsync(It.IsAny<MarketId>(), It.IsAny<IReadOnlyCollection<VariantKey>>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task RunAsync_AfterALongStop_ReadsThePastAsItWasThen()
    {
        _desk.Fired(_desk.Stored(AlertDesk.Ann), hoursAgo: 24 * 60);

        await new MeasureFirings(_desk.Firings, _desk.Past.Object, _desk.Clock).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, _desk.Firings[71].Outcome.Stage);
        _desk.Past.Verify(one => one.BeforeAsync(AlertDesk.Commodities, It.IsAny<IReadOnlyCollection<VariantKey>>(), AlertDesk.Published.AddDays(-53).AddHours(3), It.IsAny<CancellationToken>()));
    }

    private static FiringOutcome Measure(PriceSide side, double hours, params (double Hour, long Gold)[] changes) => FiringMeasure.Of(Firing(), side, Past(changes), At.AddHours(hours));

    private static (Copper?, DateTimeOffset?) Best(FiringOutcome outcome) => (outcome.Best, outcome.BestAt);

    private static GoodPast Past(params (double Hour, long Gold)[] changes) => new(
        At.AddDays(9), [.. changes.Select(change => AlertDesk.Point(At.AddHours(change.Hour), Gold(change.Gold), change.Gold == 0 ? 0 : 5))], [.. Enumerable.Range(-3, 220).Select(hour => At.AddHours(hour))]);

    private static AlertFiring Firing() => new(
        1, new AlertId(1), AlertDesk.Ann.User, AlertDesk.Commodities, AlertDesk.Herb, At, AlertDesk.Cheap, Gold(40), 5, Gold(60), [], FiringDeed.None, null, FiringOutcome.Open);

    private static Copper Gold(long gold) => Copper.FromGold(gold);
}

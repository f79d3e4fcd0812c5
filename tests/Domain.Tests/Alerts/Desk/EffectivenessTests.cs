using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Tests.Alerts.Desk;

public sealed class EffectivenessTests
{
    private static readonly DateTimeOffset At = AlertDesk.Now.AddDays(-8);
    private readonly AlertDesk _desk = new();
    private long _id;

    // Told at 100g; a day later, an hour later, the best of the week and its hour.
    [Theory]
    [InlineData(PriceSide.Below, 103, 100, 80, 50, true)] // it rose by more than 2 %
    [InlineData(PriceSide.Below, 102, 100, 96, 5, true)] // nothing more than 5 % cheaper within the day
    [InlineData(PriceSide.Below, 98, 94, 94, 1, false)] // an hour later it was
    [InlineData(PriceSide.Below, 94, 100, 94, 20, false)] // a day later it was
    [InlineData(PriceSide.Below, 100, 100, 90, 12, false)] // in between it was
    [InlineData(PriceSide.Below, 100, 100, 90, 50, true)] // that came after the day
    [InlineData(PriceSide.Below, 0, 60, 60, 1, true)] // sold out: it was to be had then, not now
    [InlineData(PriceSide.Above, 97, 100, 130, 50, true)]
    [InlineData(PriceSide.Above, 103, 100, 104, 20, true)]
    [InlineData(PriceSide.Above, 106, 100, 106, 24, false)]
    [InlineData(PriceSide.Above, 100, 106, 106, 1, false)]
    [InlineData(PriceSide.Above, 0, 100, 100, 0, true)]
    public void IsGood_ByTheStatedRule(PriceSide side, long day, long hour, long best, int bestHour, bool expected) =>
        Assert.Equal(expected, CallRules.IsGood(Firing(100, hour, day, day, best, bestHour), side));

    [Theory]
    [InlineData("price below 45g", PriceSide.Below)]
    [InlineData("price above 45g", PriceSide.Above)]
    [InlineData("trend turns down in 7 days", PriceSide.Above)]
    [InlineData("trend turns up in 7 days", PriceSide.Below)]
    [InlineData("quantity 60% below median of 7 days", PriceSide.Below)]
    [InlineData("quantity 60% below median of 7 days and price above 45g", PriceSide.Above)]
    [InlineData("new low of 30 days or price above 45g", PriceSide.Below)]
    [InlineData("what nobody can read", PriceSide.Below)]
    public void SideOf_Condition_IsThatOfTheFirstPartThatHasOne(string condition, PriceSide side) => Assert.Equal(side, CallRules.SideOf(condition));

    [Fact]
    public void Score_CountsOnlyWhatIsADayOld()
    {
        AlertFiring[] firings =
        [
            Firing(100, 101, 110, 120, 100, 0), Firing(100, 99, 104, 90, 80, 100), Firing(100, 100, 90, 90, 85, 10), Firing(100, 102, null, null, null, 0, stage: 1),
            Firing(100, 100, 103, 99, 99, 150) with { Deed = FiringDeed.Bought }, Firing(100, 100, 103, 99, 99, 150) with { Price = null }, Firing(100, 100, 100, 100, 100, 0) with { Deed = FiringDeed.Snoozed },
        ];

        var score = AlertScores.Of(firings, TimeSpan.FromDays(30), isOne: true);

        Assert.Equal((7, 5, 4, 1), (score.Firings, score.Judged, score.GoodCalls, score.ActedOn));
        Assert.Equal(0.0, score.MedianChangeHour!.Value, 9);
        Assert.Equal(0.03, score.MedianChangeDay!.Value, 9);
        Assert.Equal(-0.01, score.MedianChangeWeek!.Value, 9);
        Assert.Equal(0.01, score.MedianMissed!.Value, 9);
        Assert.Equal(AlertVerdict.Keep, score.Verdict);
        Assert.Equal("4 of 5 calls were good, 1 acted on; a day later the price was 3 % higher in the median. Leave it as it is.", score.Advice);
    }

    [Fact]
    public void Verdict_FollowsTheRecord()
    {
        Assert.Equal((AlertVerdict.TooEarly, "Nothing fired yet."), Verdict([], days: 3));
        Assert.Equal((AlertVerdict.Loosen, "Not one firing in 20 days. Loosen it, or leave it if you wait for something rare."), Verdict([], days: 20));
        Assert.Equal((AlertVerdict.TooEarly, "2 of 2 firings are a day old; 3 are needed to say more."), Verdict([Good(), Good()]));
        Assert.Equal((AlertVerdict.Keep, "3 of 3 calls were good, 0 acted on; a day later the price was 10 % higher in the median. Leave it as it is."), Verdict([Good(), Good(), Good()]));
        Assert.Equal((AlertVerdict.Drop, "1 of 5 calls were good and none was acted on. Drop it, or watch for something else."), Verdict([Bad(), Bad(), Bad(), Bad(), Good()]));
        Assert.Equal(AlertVerdict.Tighten, Verdict([Bad(), Bad(), Bad(), Bad(), Good() with { Deed = FiringDeed.Bought }]).Verdict);
        Assert.Equal(
            (AlertVerdict.Tighten, "3 of 3 calls were good, 0 acted on, but the price got 30 % lower within a week in the median. Tighten it by about as much."),
            Verdict([.. Enumerable.Range(0, 3).Select(_ => Firing(100, 100, 110, 70, 70, 160))]));
        Assert.Equal(
            (AlertVerdict.Tighten, "It fired 3 times a day and 1 of 30 were acted on. Tighten it, or give it a longer cool-down."),
            Verdict([.. Enumerable.Range(0, 30).Select(i => Good() with { Deed = i == 0 ? FiringDeed.Bought : FiringDeed.None })], days: 10));
    }

    [Fact]
    public async Task RunAsync_Member_GetsAlertsKindsAndAll()
    {
        var (limit, low, quiet) = (_desk.Stored(AlertDesk.Ann), _desk.Stored(AlertDesk.Ann, "new low of 30 days"), _desk.Stored(AlertDesk.Ann, "price below 1g"));
        _desk.Alerts.Put(quiet with { CreatedAt = AlertDesk.Now.AddDays(-100) });
        foreach (var firing in new[] { Good(), Good(), Bad() }) _desk.Firings.Put(firing with { Alert = low.Id, Condition = "new low of 30 days" });
        _desk.Firings.Put(Good() with { Alert = limit.Id });
        _desk.Firings.Put(Good() with { Alert = new AlertId(99), Condition = "price below 9g and new low of 3 days" });
        _desk.Firings.Put(Good() with { Alert = limit.Id, At = AlertDesk.Now.AddDays(-31) });
        _desk.Firings.Put(Good() with { Owner = AlertDesk.Bob.User });

        var found = await new CalculateAlertEffectiveness(_desk.Alerts, _desk.Firings, _desk.Items.Object, _desk.Clock).RunAsync(AlertDesk.Ann.User, 30, TestContext.Current.CancellationToken);

        Assert.Equal((30, 5, 4), (found.Days, found.All.Firings, found.All.GoodCalls));
        Assert.Equal([(low.Id, 3), (limit.Id, 1), (quiet.Id, 0)], found.Alerts.Select(one => (one.Alert.Id, one.Score.Firings)));
        Assert.Equal([AlertVerdict.Keep, AlertVerdict.TooEarly, AlertVerdict.Loosen], found.Alerts.Select(one => one.Score.Verdict));
        Assert.All(found.Alerts, one => Assert.Equal("Herb", one.Item));
        Assert.Equal([("New low", 3), ("Combined", 1), ("Price limit", 1)], found.Kinds.Select(kind => (kind.Kind, kind.Score.Firings)));
    }

    private static (AlertVerdict Verdict, string Advice) Verdict(AlertFiring[] firings, int days = 30) =>
        AlertScores.Of(firings, TimeSpan.FromDays(days), isOne: true) is var score ? (score.Verdict, score.Advice) : default;

    private AlertFiring Good() => Firing(100, 100, 110, 110, 100, 0);

    private AlertFiring Bad() => Firing(100, 90, 90, 95, 90, 1);

    private AlertFiring Firing(long price, long? hour, long? day, long? week, long? best, int bestHour, int stage = 3) => new(
        ++_id, new AlertId(1), AlertDesk.Ann.User, AlertDesk.Commodities, AlertDesk.Herb, At, AlertDesk.Cheap, Gold(price), 5, null, [], FiringDeed.None, null,
        new FiringOutcome(Gold(hour), Gold(day), Gold(week), Gold(best), At.AddHours(bestHour), stage));

    private static Copper? Gold(long? gold) => gold is > 0 and var known ? Copper.FromGold(known) : null;
}

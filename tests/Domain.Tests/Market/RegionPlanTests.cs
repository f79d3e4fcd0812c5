using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

public sealed class RegionPlanTests
{
    private static readonly DateTimeOffset Last = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Expected = Last.AddHours(1);
    private static readonly Cadence Unwatched = Cadence.Default with { Watch = TimeSpan.FromHours(1) };
    private static readonly TimeSpan Spread = TimeSpan.FromSeconds(10);

    [Fact]
    public void Of_NeverRead_IsDueAtOnceAndThenEverMoreSeldom()
    {
        var market = Market(1, null, null);

        Assert.Equal((Last, CheckReason.First), Due(Plan(Last, market)));
        Assert.Equal(Last.AddSeconds(15), Plan(Last.AddSeconds(5), market with { CheckedAt = Last, Failures = 1 }).At);
        Assert.Equal(Last.AddMinutes(4), Plan(Last.AddSeconds(5), market with { CheckedAt = Last, Failures = 5 }).At);
        Assert.Equal(Last.AddMinutes(30), Plan(Last.AddSeconds(5), market with { CheckedAt = Last, Failures = 500 }).At);
    }

    [Fact]
    public void Of_FreshSnapshot_IsAskedOnceJustAfterTheNextIsExpected()
    {
        var check = Plan(Last.AddMinutes(3), Market(1, Last, Last.AddMinutes(2)));

        Assert.Equal((Expected, CheckReason.Expected), (check.Expected, check.Reason));
        Assert.InRange(check.At, Expected + Cadence.Default.FirstCheck, Expected + Cadence.Default.FirstCheck + Spread);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 1)]
    [InlineData(6, 5)]
    [InlineData(30, 5)]
    [InlineData(31, 15)]
    [InlineData(120, 15)]
    [InlineData(121, 30)]
    [InlineData(3000, 30)]
    public void Of_Overdue_IsAskedEverMoreSeldom(int overdueMinutes, int step)
    {
        var asked = Expected.AddMinutes(overdueMinutes);

        Assert.Equal((asked.AddMinutes(step), CheckReason.Overdue), Due(Plan(asked.AddSeconds(10), Market(1, Last, asked))));
    }

    [Fact]
    public void Of_WholeRegionSilent_OneMarketAMinuteIsEnough()
    {
        var asked = Expected.AddMinutes(4);
        var plan = RegionPlan.Of([Market(1, Last, asked), Market(2, Last, asked.AddSeconds(-30)), Market(3, Last, asked.AddSeconds(-3))], asked.AddSeconds(5), Cadence.Default);

        var watch = Assert.Single(plan, check => check.At <= asked.AddMinutes(2));
        Assert.Equal((new MarketId(2), CheckReason.Watch, asked.AddMinutes(1)), (watch.Rhythm.Market, watch.Reason, watch.At));
    }

    [Fact]
    public void Of_SiblingPublishedAtAnotherMinute_TheOthersAreExpectedMovedByAsMuch()
    {
        var moved = Last.AddMinutes(27);
        var learned = moved.AddSeconds(40);
        var sibling = Market(1, moved, learned) with { Previous = Last, LearnedAt = learned };
        var other = Market(2, Last.AddSeconds(90), Last.AddMinutes(3));

        var check = Plan(learned.AddSeconds(1), other, sibling);

        Assert.Equal((moved.AddSeconds(90), CheckReason.Sibling), (check.Expected, check.Reason));
        Assert.InRange(check.At, moved.AddSeconds(90) + Cadence.Default.FirstCheck, moved.AddSeconds(90) + Cadence.Default.FirstCheck + Spread);
    }

    [Fact]
    public void Of_SiblingOnTime_SaysNothingOfTheOthers()
    {
        var sibling = Market(1, Expected, Expected.AddSeconds(20)) with { Previous = Last, LearnedAt = Expected.AddSeconds(20) };

        Assert.Equal(CheckReason.Expected, Plan(Expected.AddSeconds(30), Market(2, Last.AddMinutes(3), Last.AddMinutes(4)), sibling).Reason);
    }

    [Fact]
    public void Of_SiblingReadAfterAnOutage_TheOthersFollowAtOnce()
    {
        var back = Expected.AddMinutes(32);
        var sibling = Market(1, Expected, back) with { Previous = Last, LearnedAt = back };
        var failing = Market(2, Last, back.AddMinutes(-2)) with { Failures = 7 };

        Assert.InRange(Plan(back.AddSeconds(1), failing, sibling).At, back, back + Spread);
    }

    [Fact]
    public void Of_ClockSetBack_SilencesNobody()
    {
        var now = Expected.AddMinutes(1);

        Assert.True(Plan(now, Market(1, Last, now.AddDays(3))).At <= now);
        Assert.True(Plan(now, Market(1, now.AddDays(3), now)).At <= now.AddHours(1.1));
    }

    [Fact]
    public void Of_SameState_PlansTheSameAtAnyTime()
    {
        MarketRhythm[] region = [Market(1, Last, Expected.AddMinutes(3)), Market(2, Last.AddMinutes(1), Last.AddMinutes(2)), Market(3, null, Last)];

        Assert.Equal(
            RegionPlan.Of(region, Expected.AddMinutes(4), Cadence.Default).Select(check => check.At),
            RegionPlan.Of(region, Expected.AddMinutes(40), Cadence.Default).Select(check => check.At));
    }

    [Fact]
    public void Of_WholeRegionDue_IsSpreadOverSeconds()
    {
        var plan = RegionPlan.Of([.. Enumerable.Range(1, 90).Select(id => Market(id, Last, Last.AddMinutes(1)))], Last.AddMinutes(2), Unwatched);

        Assert.True(plan.GroupBy(check => (int)(check.At - Expected).TotalSeconds).All(second => second.Count() <= 25));
        Assert.InRange(plan.Max(check => check.At) - plan.Min(check => check.At), TimeSpan.FromSeconds(7), Spread);
    }

    [Fact]
    public void LearnInterval_OneOddGap_IsLeftOut()
    {
        DateTimeOffset At(double minutes) => Last.AddMinutes(minutes);

        Assert.Equal(TimeSpan.FromMinutes(61), MarketRhythm.LearnInterval([At(0), At(61), At(122), At(209), At(270), At(800)]));
        Assert.Equal(MarketRhythm.UsualInterval, MarketRhythm.LearnInterval([At(0), At(87)]));
        Assert.Equal(MarketRhythm.UsualInterval, MarketRhythm.LearnInterval([]));
    }

    private static PlannedCheck Plan(DateTimeOffset now, params MarketRhythm[] region) => RegionPlan.Of(region, now, Unwatched)[0];

    private static (DateTimeOffset At, CheckReason Reason) Due(PlannedCheck check) => (check.At, check.Reason);

    private static MarketRhythm Market(int id, DateTimeOffset? last, DateTimeOffset? asked) =>
        new(new MarketId(id), Region.Us, last, last?.AddHours(-1), MarketRhythm.UsualInterval, last?.AddSeconds(20), asked);
}

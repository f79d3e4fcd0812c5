using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Tests.Alerts;

public sealed class AlertStepTests
{
    private static readonly DateTimeOffset T0 = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly AlertRule Rule = new(new PriceLimit(PriceSide.Below, new Copper(5)), CoolDown: TimeSpan.FromHours(6));

    private static AlertJudgement Judged(bool? holds, bool? stays, bool? isUsual = null) => new(holds, stays, isUsual, null, null, [], AlertNeeds.None);

    private static (AlertState State, bool Fires) Next(AlertState state, bool? holds, bool? stays, double hours = 0, AlertRule? rule = null, bool? isUsual = null) =>
        AlertStep.Next(rule ?? Rule, state, Judged(holds, stays, isUsual), T0.AddHours(hours));

    [Fact]
    public void Next_ArmedAndMet_FiresOnceUntilItWasLeft()
    {
        var (fired, fires) = Next(new AlertState(), true, true);

        Assert.True(fires);
        Assert.Equal(new AlertState(false, false, T0), fired);
        Assert.Equal((fired, false), Next(fired, true, true, 9));
        Assert.Equal((fired, false), Next(fired, false, true, 9));
        Assert.Equal((fired, false), Next(fired, null, null, 9));
        var left = Next(fired, false, false, 9).State;
        Assert.True(left.IsArmed);
        Assert.True(Next(left, true, true, 10).Fires);
    }

    [Fact]
    public void Next_WithinTheCoolDown_WaitsAndFiresAtItsEnd()
    {
        var armed = new AlertState(FiredAt: T0);

        var (waits, fires) = Next(armed, true, true, 5.99);

        Assert.Equal((armed with { Attends = true }, false), (waits, fires));
        Assert.Equal((armed, false), Next(waits, false, false, 5.995));
        Assert.Equal((waits, false), Next(waits, null, null, 7));
        Assert.Equal((new AlertState(false, false, T0.AddHours(6)), true), Next(waits, true, true, 6));
    }

    [Fact]
    public void Next_Snoozed_WaitsForItsEnd()
    {
        var snoozed = new AlertState(SnoozedUntil: T0.AddHours(1), Attends: true);

        Assert.Equal((snoozed, false), Next(snoozed, true, true, 0.5));
        Assert.True(Next(snoozed, true, true, 1).Fires);
    }

    [Fact]
    public void Next_UntilRecovered_WaitsForTheUsualPriceThenForTheNormalRule()
    {
        var (state, _) = Next(new AlertState(false, false, T0, UntilRecovered: true), false, false, 20, isUsual: false);
        Assert.Equal((true, true), (state.IsArmed, state.UntilRecovered));
        Assert.Equal((state with { Attends = true }, false), Next(state, true, true, 21, isUsual: false));

        var recovered = Next(state, false, false, 22, isUsual: true).State;

        Assert.Equal((true, false), (recovered.IsArmed, recovered.UntilRecovered));
        Assert.True(Next(recovered, true, true, 23, isUsual: false).Fires);
    }

    [Theory]
    [InlineData("08:00", "22:00", 0, true)]
    [InlineData("08:00", "14:00", 0, false)]
    [InlineData("14:00", "14:01", 0, true)]
    [InlineData("22:00", "06:00", 0, false)]
    [InlineData("22:00", "06:00", 12, true)]
    public void Next_OutsideItsHours_Waits(string from, string to, double hours, bool fires)
    {
        // 12:00 UTC is 14:00 in Berlin in June.
        var rule = Rule with { Hours = new ActiveHours(TimeOnly.Parse(from, null), TimeOnly.Parse(to, null), "Europe/Berlin") };

        var (state, fired) = Next(new AlertState(), true, true, hours, rule);

        Assert.Equal((fires, !fires), (fired, state.Attends));
    }

    [Fact]
    public void Next_AtItsEnd_DoesNothingAnyMore() => Assert.Equal((new AlertState(), false), Next(new AlertState(), true, true, 1, Rule with { Expires = T0.AddHours(1) }));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(null, true)]
    public void First_OfWhatIsMetAlready_IsNotArmed(bool? holds, bool isArmed) => Assert.Equal(new AlertState(isArmed), AlertStep.First(Judged(holds, holds)));
}

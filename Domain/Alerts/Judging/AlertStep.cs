namespace DiscordAH.Domain.Alerts;

/// <summary>What an alert does with a judgement: the state machine.</summary>
public static class AlertStep
{
    /// <summary>
    /// Steps. Armed and met: fires, unless cool-down, snooze, a price that has not recovered, or the hours hold it back; then it attends. Fired: armed again once it
    /// no longer stays. What nobody can say changes nothing, and neither does anything once the rule has expired.
    /// </summary>
    /// <param name="rule">Its rule.</param>
    /// <param name="state">What it remembers.</param>
    /// <param name="judgement">The final judgement of a snapshot. While <see cref="AlertState.UntilRecovered"/> it must be made with the past, or it does not say whether the price is usual.</param>
    /// <param name="at">That snapshot's publication time.</param>
    /// <returns>What it remembers from now on, and whether it fires.</returns>
    public static (AlertState State, bool Fires) Next(AlertRule rule, AlertState state, AlertJudgement judgement, DateTimeOffset at) =>
        Next(rule, state, judgement.Holds, judgement.Stays, judgement.IsUsual, at);

    /// <summary>The state of an alert that begins to watch now: when its condition is met already its owner is told so at once, and it is not armed.</summary>
    public static AlertState First(AlertJudgement judgement) => new(IsArmed: judgement.Holds != true);

    internal static (AlertState State, bool Fires) Next(AlertRule rule, AlertState state, bool? holds, bool? stays, bool? isUsual, DateTimeOffset at)
    {
        if (at >= rule.Expires) return (state, false);
        if (state.UntilRecovered && isUsual == true) state = state with { UntilRecovered = false };
        if (!state.IsArmed && stays == false) state = state with { IsArmed = true };
        if (holds is not { } met) return (state, false);
        if (!met || !state.IsArmed) return (state.Attends ? state with { Attends = false } : state, false);
        if (IsHeldBack(rule, state, at)) return (state.Attends ? state : state with { Attends = true }, false);
        return (new AlertState(IsArmed: false, FiredAt: at), true);
    }

    private static bool IsHeldBack(AlertRule rule, AlertState state, DateTimeOffset at) =>
        state.UntilRecovered || at - state.FiredAt < rule.CoolDown || at < state.SnoozedUntil || !(rule.Hours?.Holds(at) ?? true);
}

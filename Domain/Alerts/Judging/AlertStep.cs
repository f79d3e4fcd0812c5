namespace DiscordAH.Domain.Alerts;

/// <summary>What an alert does with a judgement: the state machine.</summary>
public static class AlertStep
{
    /// <summary>Steps. Armed and met: fires, unless held back. Fired: armed again once it no longer stays. What nobody can say changes nothing.</summary>
    /// <param name="rule">Its rule.</param>
    /// <param name="state">What it remembers.</param>
    /// <param name="judgement">The final judgement of a snapshot.</param>
    /// <param name="at">That snapshot's publication time.</param>
    /// <returns>What it remembers from now on, and whether it fires.</returns>
    public static (AlertState State, bool Fires) Next(AlertRule rule, AlertState state, AlertJudgement judgement, DateTimeOffset at) => throw new NotImplementedException();

    /// <summary>The state of an alert that begins to watch now: when its condition is met already its owner is told so at once, and it is not armed.</summary>
    public static AlertState First(AlertJudgement judgement) => throw new NotImplementedException();
}

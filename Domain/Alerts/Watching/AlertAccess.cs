namespace DiscordAH.Domain.Alerts;

/// <summary>Who may do what to an alert. What a person may not see answers like what does not exist.</summary>
internal static class AlertAccess
{
    /// <summary>Whether the person may see and change an alert: an own one, or as an officer a channel alert of the guild.</summary>
    public static bool May(AlertActor actor, PriceAlert alert) => alert.Owner == actor.User || IsOfficerOf(actor, alert.Target);

    /// <summary>Whether the person is an officer of the guild that a channel belongs to; false for alerts that tell a person.</summary>
    public static bool IsOfficerOf(AlertActor actor, AlertTarget target) =>
        actor is { IsOfficer: true, Guild: { } guild } && target is { Way: AlertWay.Channel, Guild: { } owner } && guild == owner;
}

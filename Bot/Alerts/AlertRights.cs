using DiscordAH.Domain.Alerts;

namespace DiscordAH.Bot.Alerts;

/// <summary>Whom an alert is shown to. The use cases judge again whatever is done to it.</summary>
internal static class AlertRights
{
    /// <summary>Its owner, and officers of the guild whose channel it tells.</summary>
    public static bool May(AlertActor actor, PriceAlert alert) =>
        alert.Owner == actor.User || (actor is { IsOfficer: true, Guild: { } guild } && alert.Target is { Way: AlertWay.Channel, Guild: { } home } && guild == home);
}

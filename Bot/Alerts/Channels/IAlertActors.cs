using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Bot.Alerts.Channels;

/// <summary>Who acts.</summary>
internal interface IAlertActors
{
    /// <summary>The caller, with the rights of this moment.</summary>
    Task<AlertActor> OfAsync(Caller caller, CancellationToken ct);
}

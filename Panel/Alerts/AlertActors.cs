using System.Security.Claims;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Panel.Auth;

namespace DiscordAH.Panel.Alerts;

/// <summary>Who acts on alerts by the panel: the signed-in person, in the guild that the panel serves, with the rights of this moment.</summary>
internal sealed class AlertActors(GuildRights rights)
{
    public async Task<AlertActor> OfAsync(ClaimsPrincipal person, CancellationToken ct) => new(
        SessionCookie.UserOf(person) ?? throw new InvalidOperationException("Only signed-in people get here."),
        new GuildId(await rights.GuildAsync(ct)),
        person.IsInRole(nameof(PanelRole.Officer)));
}

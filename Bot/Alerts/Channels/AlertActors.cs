using System.Globalization;
using DiscordAH.Bot.Discord;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Rest;
using DiscordAH.Domain.Alerts;
using Microsoft.Extensions.Options;

namespace DiscordAH.Bot.Alerts.Channels;

/// <summary>Who acts, and whether as an officer: by the same rule as on the panel, asked at every press.</summary>
internal sealed partial class AlertActors(DiscordGuilds guilds, IOptions<OfficerOptions> officers, ILogger<AlertActors> log) : IAlertActors
{
    private const ulong Officer = DiscordPermissions.ManageGuild | DiscordPermissions.ManageMessages;

    public async Task<AlertActor> OfAsync(Caller caller, CancellationToken ct) =>
        new(caller.User, caller.Guild, caller.Guild is not null && await IsOfficerAsync(caller, ct));

    private async Task<bool> IsOfficerAsync(Caller caller, CancellationToken ct)
    {
        // These two hold in the whole guild; a channel cannot give them.
        if (caller.Can(DiscordPermissions.ManageGuild) || officers.Value.Admins.Contains(caller.User.ToString())) return true;
        var roles = officers.Value.OfficerRoles;
        if (!caller.Can(DiscordPermissions.ManageMessages) && roles.Length == 0) return false;
        try
        {
            // Manage Messages in one channel makes no officer, in the guild it does.
            var member = await guilds.MemberAsync(caller.Guild!.Value, caller.User, ct);
            return roles.Any(role => long.TryParse(role, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && member.Roles.Contains(id))
                || (PermissionMaths.InGuild(await guilds.RolesAsync(caller.Guild.Value, ct), member) & Officer) != 0;
        }
        catch (DiscordException e)
        {
            LogNotAsked(e);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord did not say whether somebody is an officer; they act as a member")]
    private partial void LogNotAsked(Exception exception);
}

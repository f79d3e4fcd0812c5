using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using DiscordAH.Domain.Common;
using Microsoft.Extensions.Options;

namespace DiscordAH.Panel.Auth;

/// <summary>
/// What a person may do, asked of Discord with the bot's token and believed for half a minute, so that rights end soon after
/// they are taken away. When Discord cannot be asked, the last answer counts for a minute in all.
/// </summary>
internal sealed class GuildRights(
    DiscordApi discord,
    IOptions<DiscordLoginOptions> login,
    IOptions<PanelOptions> panel,
    [FromKeyedServices(PanelSetup.RealTime)] TimeProvider time)
{
    private const ulong Administrator = 1UL << 3;
    private const ulong ManageGuild = 1UL << 5;
    private const ulong ManageMessages = 1UL << 13;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Stale = TimeSpan.FromSeconds(60);
    private readonly ConcurrentDictionary<UserId, Answer> _answers = new();
    private long? _onlyGuild;

    /// <summary>The person's role now.</summary>
    /// <exception cref="DiscordUnavailableException">Discord cannot be asked and the last answer is too old.</exception>
    public async Task<PanelRole> OfAsync(UserId user, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var known = _answers.TryGetValue(user, out var answer);
        if (known && now - answer!.At < Fresh) return answer.Role;
        try
        {
            var role = await AskAsync(user, ct);
            if (_answers.Count > 10_000) _answers.Clear();
            _answers[user] = new Answer(role, now);
            return role;
        }
        catch (DiscordUnavailableException) when (known && now - answer!.At < Stale)
        {
            return answer.Role;
        }
    }

    /// <summary>Forgets a person, so that the next look asks Discord.</summary>
    public void Forget(UserId user) => _answers.TryRemove(user, out _);

    /// <summary>The guild whose members may sign in.</summary>
    public async Task<long> GuildAsync(CancellationToken ct)
    {
        var configured = panel.Value.GuildId is { Length: > 0 } own ? own : login.Value.GuildId;
        if (long.TryParse(configured, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return id;
        if (_onlyGuild is { } known) return known;
        var guilds = await discord.GuildsAsync(null, ct);
        if (guilds.Count != 1) throw new DiscordUnavailableException("The bot is not in exactly one guild; Panel:GuildId must say which one the panel serves.");
        _onlyGuild = guilds[0];
        return guilds[0];
    }

    private async Task<PanelRole> AskAsync(UserId user, CancellationToken ct)
    {
        var guildId = await GuildAsync(ct);
        if (await discord.MemberAsync(guildId, user, ct) is not { } member) return PanelRole.Stranger;
        if (await discord.GuildAsync(guildId, ct) is not { } guild) return PanelRole.Stranger;

        var roles = RolesOf(member);
        var permissions = Permissions(guild, guildId, roles);
        if (DiscordApi.TryId(guild, "owner_id", out var owner) && owner == user.Value) return PanelRole.Owner;
        if ((permissions & Administrator) != 0 || panel.Value.Admins.Contains(user.ToString())) return PanelRole.Admin;
        var isOfficer = (permissions & (ManageGuild | ManageMessages)) != 0 || roles.Overlaps(panel.Value.OfficerRoles);
        return isOfficer ? PanelRole.Officer : PanelRole.Member;
    }

    private static HashSet<string> RolesOf(JsonElement member)
    {
        var roles = new HashSet<string>(StringComparer.Ordinal);
        if (member.ValueKind != JsonValueKind.Object || !member.TryGetProperty("roles", out var list) || list.ValueKind != JsonValueKind.Array) return roles;
        foreach (var role in list.EnumerateArray())
            if (role.ValueKind == JsonValueKind.String) roles.Add(role.GetString()!);
        return roles;
    }

    // The role with the guild's own id is @everyone and counts for all.
    private static ulong Permissions(JsonElement guild, long guildId, HashSet<string> roles)
    {
        var sum = 0UL;
        if (!guild.TryGetProperty("roles", out var list) || list.ValueKind != JsonValueKind.Array) return sum;
        foreach (var role in list.EnumerateArray())
        {
            if (!DiscordApi.TryId(role, "id", out var id)) continue;
            if (id != guildId && !roles.Contains(id.ToString(CultureInfo.InvariantCulture))) continue;
            if (ulong.TryParse(DiscordApi.Text(role, "permissions"), NumberStyles.None, CultureInfo.InvariantCulture, out var bits)) sum |= bits;
        }

        return sum;
    }

    private sealed record Answer(PanelRole Role, DateTimeOffset At);
}

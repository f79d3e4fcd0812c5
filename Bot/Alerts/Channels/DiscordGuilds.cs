using System.Globalization;
using System.Text.Json;
using DiscordAH.Bot.Discord.Rest;
using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Alerts.Channels;

/// <summary>Reads of Discord what permissions depend on. Nothing is kept: rights that were taken away end at once.</summary>
internal sealed class DiscordGuilds(DiscordRest rest)
{
    private UserId? _self;

    /// <summary>The bot itself.</summary>
    public async Task<UserId> SelfAsync(CancellationToken ct)
    {
        if (_self is { } known) return known;
        using var json = (await rest.SendAsync(new RestRequest(DiscordRoutes.Self), ct)).Json();
        var self = new UserId(Id(json.RootElement, "id") ?? throw new JsonException("Discord's user has no id."));
        _self = self;
        return self;
    }

    public async Task<GuildRoles> RolesAsync(GuildId guild, CancellationToken ct)
    {
        using var json = (await rest.SendAsync(new RestRequest(DiscordRoutes.Guild(guild.ToString())), ct)).Json();
        var roles = new Dictionary<long, ulong>();
        foreach (var role in List(json.RootElement, "roles"))
            if (Id(role, "id") is { } id) roles[id] = Bits(role, "permissions");
        return new GuildRoles(guild, new UserId(Id(json.RootElement, "owner_id") ?? 0), roles);
    }

    public async Task<GuildMember> MemberAsync(GuildId guild, UserId user, CancellationToken ct)
    {
        using var json = (await rest.SendAsync(new RestRequest(DiscordRoutes.Member(guild.ToString(), user.ToString())), ct)).Json();
        var roles = List(json.RootElement, "roles").Select(role => Number(role.GetString())).OfType<long>().ToHashSet();
        var until = Text(json.RootElement, "communication_disabled_until");
        return new GuildMember(user, roles, DateTimeOffset.TryParse(until, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end) ? end : null);
    }

    public async Task<GuildChannel> ChannelAsync(ChannelId channel, CancellationToken ct)
    {
        using var json = (await rest.SendAsync(new RestRequest(DiscordRoutes.Channel(channel.ToString())), ct)).Json();
        var root = json.RootElement;
        var overwrites = List(root, "permission_overwrites")
            .Select(one => new PermissionOverwrite(Id(one, "id") ?? 0, one.GetProperty("type"u8).GetInt32() == 0, Bits(one, "allow"), Bits(one, "deny"))).ToList();
        return new GuildChannel(channel, Id(root, "guild_id") is { } guild ? new GuildId(guild) : null, root.GetProperty("type"u8).GetInt32(), Text(root, "name") ?? "channel", overwrites);
    }

    private static JsonElement[] List(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Id(JsonElement element, string name) => Number(Text(element, name));

    private static ulong Bits(JsonElement element, string name) => ulong.TryParse(Text(element, name), NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : 0;

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}

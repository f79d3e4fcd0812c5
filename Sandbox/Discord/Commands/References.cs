using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Finds users, channels, roles and files that someone named, and describes them under <c>resolved</c>.</summary>
internal sealed class References(DiscordWorld world, Channel channel, JsonObject resolved)
{
    public string User(string name, string text)
    {
        if (FindUser(text) is not { } user)
            throw new RunRefusal($"The option \"{name}\" takes a user such as member-1, not \"{text}\".");
        Add(user);
        return user.Id;
    }

    public string Role(string name, string text)
    {
        if (FindRole(text) is not { } role)
            throw new RunRefusal($"The option \"{name}\" takes a role of this guild, not \"{text}\".");
        Add(role);
        return role.Id;
    }

    public string Mentionable(string name, string text)
    {
        if (FindUser(text) is { } user)
            return User(name, user.Id);
        return FindRole(text) is { } role ? Role(name, role.Id) : throw new RunRefusal($"The option \"{name}\" takes a user or a role, not \"{text}\".");
    }

    public string Channel(string name, string text, JsonElement option)
    {
        var key = Bare(text, "<#").TrimStart('#');
        var found = channel.Guild?.Channels.Find(known => known.Id == key || known.Name.Equals(key, StringComparison.OrdinalIgnoreCase))
            ?? throw new RunRefusal($"The option \"{name}\" takes a channel of this guild, not \"{text}\".");
        var types = option.Items("channel_types").Select(type => type.GetInt32()).ToList();
        if (types.Count > 0 && !types.Contains(0))
            throw new RunRefusal($"The option \"{name}\" does not take text channels.");
        Add(found);
        return found.Id;
    }

    public string File(string name, string text, IReadOnlyDictionary<string, UploadedFile> files)
    {
        if (!files.TryGetValue(text, out var file))
            throw new RunRefusal($"The option \"{name}\" names the file \"{text}\", which was not sent with the request (\"files\":{{\"{text}\":\"base64\"}}).");
        Map("attachments")[file.Index] = new JsonObject
        {
            ["id"] = file.Index, ["filename"] = file.Filename, ["size"] = file.Bytes.Length, ["content_type"] = file.ContentType,
            ["ephemeral"] = true, ["url"] = $"{BaseUrl}/discord/cdn/attachments/{channel.Id}/{file.Index}/{Uri.EscapeDataString(file.Filename)}",
            ["proxy_url"] = $"{BaseUrl}/discord/cdn/attachments/{channel.Id}/{file.Index}/{Uri.EscapeDataString(file.Filename)}",
        };
        return file.Index;
    }

    public string BaseUrl { get; init; } = "";

    public void Add(User user)
    {
        Map("users")[user.Id] = Wire.User(user);
        if (channel.Guild?.Find(user) is not { } member)
            return;
        var json = Wire.Member(member, withUser: false);
        json["permissions"] = Permission.Text(PermissionCalculator.InChannel(channel, user));
        Map("members")[user.Id] = json;
    }

    public void Add(Role role) => Map("roles")[role.Id] = GuildWire.Role(role);

    public void Add(Channel found) => Map("channels")[found.Id] = new JsonObject
    {
        ["id"] = found.Id, ["name"] = found.Name, ["type"] = 0, ["parent_id"] = null,
        ["permissions"] = Permission.Text(PermissionCalculator.InChannel(found, world.Bot)),
        ["app_permissions"] = Permission.Text(PermissionCalculator.InChannel(found, world.Bot)),
    };

    public User? FindUser(string text)
    {
        var user = world.FindUser(Bare(text, "<@").TrimStart('!'));
        return user is not null && (channel.Guild is null || channel.Guild.Find(user) is not null) ? user : null;
    }

    public Role? FindRole(string text)
    {
        var key = Bare(text, "<@&").TrimStart('@');
        return channel.Guild?.Roles.Find(role => role.Id == key || role.Name.TrimStart('@').Equals(key, StringComparison.OrdinalIgnoreCase));
    }

    private static string Bare(string text, string opening) =>
        text.StartsWith(opening, StringComparison.Ordinal) && text.EndsWith('>') ? text[opening.Length..^1] : text;

    private JsonObject Map(string name)
    {
        if (resolved[name] is not JsonObject map)
            resolved[name] = map = [];
        return map;
    }
}

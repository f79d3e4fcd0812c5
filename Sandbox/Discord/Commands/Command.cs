using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>A registered command. <paramref name="Definition"/> holds the checked fields without ids.</summary>
internal sealed record Command(string Id, string? GuildId, int Type, string Name, string Version, JsonElement Definition)
{
    public ulong? DefaultMemberPermissions =>
        Definition.Text("default_member_permissions") is { } bits && ulong.TryParse(bits, out var value) ? value : null;

    /// <summary>Whether it shows in a direct message (1) or guild (0).</summary>
    public bool ShowsIn(int context) =>
        !Definition.Given("contexts", out var contexts)
            ? Definition.Bool("dm_permission") ?? true
            : contexts.EnumerateArray().Any(item => item.GetInt32() == context);

    public JsonObject ToJson(bool withLocalizations)
    {
        var json = new JsonObject
        {
            ["id"] = Id, ["application_id"] = SandboxIdentity.ApplicationId, ["version"] = Version,
            ["default_member_permissions"] = null,
        };
        if (GuildId is not null)
            json["guild_id"] = GuildId;
        foreach (var property in Definition.EnumerateObject())
            json[property.Name] = property.Value.ValueKind == JsonValueKind.Null ? null : JsonNode.Parse(property.Value.GetRawText());
        if (!withLocalizations)
            Strip(json);
        return json;
    }

    private static void Strip(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                Strip(item);
        }
        else if (node is JsonObject json)
        {
            json.Remove("name_localizations");
            json.Remove("description_localizations");
            Strip(json["options"]);
            Strip(json["choices"]);
        }
    }
}

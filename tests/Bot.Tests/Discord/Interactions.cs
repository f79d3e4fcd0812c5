using System.Globalization;
using System.Text.Json.Nodes;

namespace DiscordAH.Bot.Tests.Discord;

/// <summary>Interactions as Discord sends them.</summary>
internal static class Interactions
{
    public const string Token = "CANARY_TOKEN_interaction";
    public const ulong AllPermissions = 2147483647;

    private static long _last = 500000000000000000;

    public static JsonObject Command(string name, JsonArray? options = null, ulong appPermissions = AllPermissions) =>
        Envelope(2, new JsonObject { ["id"] = "1", ["name"] = name, ["type"] = 1, ["options"] = options ?? [] }, appPermissions);

    public static JsonObject Autocomplete(string name, string option, string typed) =>
        Envelope(4, new JsonObject
        {
            ["name"] = name, ["type"] = 1, ["options"] = new JsonArray(new JsonObject { ["type"] = 3, ["name"] = option, ["value"] = typed, ["focused"] = true }),
        });

    public static JsonObject Click(string customId, string[]? values = null, JsonArray? components = null, string user = "53908232506183680")
    {
        var data = new JsonObject { ["component_type"] = values is null ? 2 : 3, ["custom_id"] = customId };
        if (values is not null) data["values"] = new JsonArray([.. values.Select(v => (JsonNode)v)]);
        var interaction = Envelope(3, data, user: user);
        interaction["message"] = new JsonObject { ["id"] = "77", ["flags"] = 0, ["components"] = components ?? [], ["interaction"] = new JsonObject { ["name"] = "price" } };
        return interaction;
    }

    public static JsonObject Form(string customId, string field, string value) =>
        Envelope(5, new JsonObject
        {
            ["custom_id"] = customId,
            ["components"] = new JsonArray(new JsonObject { ["type"] = 18, ["id"] = 1, ["component"] = new JsonObject { ["type"] = 4, ["custom_id"] = field, ["value"] = value } }),
        });

    private static JsonObject Envelope(int type, JsonObject data, ulong appPermissions = AllPermissions, string user = "53908232506183680") => new()
    {
        ["id"] = Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture),
        ["application_id"] = FakeDiscord.Application,
        ["type"] = type,
        ["token"] = Token,
        ["guild_id"] = "290926798626357999",
        ["channel_id"] = "645027906669510667",
        ["member"] = new JsonObject { ["nick"] = null, ["permissions"] = "1024", ["user"] = new JsonObject { ["id"] = user, ["username"] = "mason", ["global_name"] = "Mason" } },
        ["app_permissions"] = appPermissions.ToString(CultureInfo.InvariantCulture),
        ["locale"] = "en-US",
        ["data"] = data,
    };
}

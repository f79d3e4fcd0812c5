using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Builds the body of INTERACTION_CREATE and the public record kept on messages.</summary>
internal static class InteractionPayload
{
    public static JsonObject Build(Interaction interaction, JsonObject data, DiscordWorld world)
    {
        var channel = interaction.Channel;
        var bot = Permission.Text(PermissionCalculator.InChannel(channel, world.Bot));
        var json = new JsonObject
        {
            ["id"] = interaction.Id, ["application_id"] = SandboxIdentity.ApplicationId, ["type"] = interaction.Type,
            ["token"] = interaction.Token, ["version"] = 1, ["channel_id"] = channel.Id, ["app_permissions"] = bot,
            ["locale"] = "en-US", ["entitlements"] = new JsonArray(), ["authorizing_integration_owners"] = Owners(channel),
            ["context"] = channel.IsDirect ? 1 : 0, ["attachment_size_limit"] = MessageComposer.MaxFile,
        };
        var channelJson = GuildWire.Channel(channel);
        if (channel.Guild is { } guild)
        {
            var own = Permission.Text(PermissionCalculator.InChannel(channel, interaction.User));
            var member = Wire.Member(guild.Find(interaction.User)!);
            member["permissions"] = own;
            json["member"] = member;
            json["guild_id"] = guild.Id;
            json["guild"] = new JsonObject { ["id"] = guild.Id, ["locale"] = "en-US", ["features"] = new JsonArray() };
            json["guild_locale"] = "en-US";
            channelJson["permissions"] = own;
            channelJson.Remove("permission_overwrites");
        }
        else
        {
            json["user"] = Wire.User(interaction.User);
        }

        json["channel"] = channelJson;
        if (interaction.Source?.Current is { } message)
            json["message"] = Wire.Message(message);
        if (data.Count > 0)
            json["data"] = data;
        return json;
    }

    public static JsonElement Metadata(Interaction interaction)
    {
        var json = new JsonObject
        {
            ["id"] = interaction.Id, ["type"] = interaction.Type, ["user"] = Wire.User(interaction.User),
            ["authorizing_integration_owners"] = Owners(interaction.Channel),
        };
        if (interaction.Type == InteractionKind.Component && interaction.Source is { } source)
            json["interacted_message_id"] = source.Id;
        if (interaction.Type == InteractionKind.ModalSubmit && interaction.Opener?.Metadata is { } opener)
            json["triggering_interaction_metadata"] = JsonObject.Create(opener);
        return JsonSerializer.SerializeToElement(json);
    }

    private static JsonObject Owners(Channel channel) => new() { ["0"] = channel.Guild?.Id ?? "0" };
}

using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Messages as the person's side of the sandbox tells them.</summary>
internal static class PeopleWire
{
    public static JsonObject Message(Message message)
    {
        var json = Wire.Message(message);
        json["sandbox"] = new JsonObject
        {
            ["ephemeral"] = message.IsEphemeral,
            ["pings"] = new JsonObject
            {
                ["users"] = Wire.Strings(message.Pings.Users), ["roles"] = Wire.Strings(message.Pings.Roles), ["everyone"] = message.Pings.Everyone,
            },
        };
        return json;
    }
}

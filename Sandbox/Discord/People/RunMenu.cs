using System.Text.Json;

namespace DiscordAH.Sandbox.Discord;

/// <summary>A command from the context menu of a user or a message.</summary>
public sealed record RunMenu(string Name, string Target)
{
    internal static RunMenu Parse(JsonElement json) => new(
        json.Text("name") ?? throw new RunRefusal("\"menu\" needs \"name\": the context menu command."),
        json.TextOrNumber("target") ?? throw new RunRefusal("\"menu\" needs \"target\": a user or the id of a message."));
}

using System.Text.Json;

namespace DiscordAH.Sandbox.Discord;

/// <summary>A press on a button, or a choice in a select menu.</summary>
public sealed record RunComponent(string Message, string CustomId, IReadOnlyList<string> Values)
{
    internal static RunComponent Parse(JsonElement json, string name) => new(
        json.TextOrNumber("message") ?? throw new RunRefusal($"\"{name}\" needs \"message\": the id of the message."),
        json.Text("custom_id") ?? throw new RunRefusal($"\"{name}\" needs \"custom_id\": which component of the message."),
        [.. json.Items("values").Select(value => JsonReading.Scalar(value) ?? "")]);
}

using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

internal sealed record RestAnswer(int Status, JsonNode? Body)
{
    public static RestAnswer NoContent { get; } = new(204, null);

    public static RestAnswer Ok(JsonNode body) => new(200, body);
}

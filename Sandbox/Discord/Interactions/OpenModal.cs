using System.Text.Json;

namespace DiscordAH.Sandbox.Discord;

/// <summary>A form that the bot put before a person.</summary>
internal sealed record OpenModal(string CustomId, string Title, JsonElement Components);

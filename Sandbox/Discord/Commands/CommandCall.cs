using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>A command picked and filled in: what goes into <c>data</c> of its interaction.</summary>
internal sealed record CommandCall(Command Command, JsonArray Options, JsonObject Resolved);

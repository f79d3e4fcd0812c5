using System.Text.Json;

namespace DiscordAH.EndToEnd.Tests.Alerts;

/// <summary>A message that the bot sent by itself, not as an answer to a person, and that stands in the sandbox's Discord.</summary>
/// <param name="Place">A channel's id, or <c>dm:</c> and a person's.</param>
/// <param name="Channel">The channel's id, of direct messages too.</param>
/// <param name="Id">The message's id.</param>
/// <param name="Nonce">Its nonce; null for what the outbox cannot have sent.</param>
/// <param name="Text">Everything it says, as JSON.</param>
/// <param name="Message">The message.</param>
internal sealed record Arrived(string Place, string Channel, string Id, string? Nonce, string Text, JsonElement Message);

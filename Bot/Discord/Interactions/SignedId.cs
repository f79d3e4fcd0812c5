using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Discord.Interactions;

/// <summary>A component's id whose signature holds.</summary>
/// <param name="Action">Which handler.</param>
/// <param name="State">What it needs to know.</param>
/// <param name="OnlyFor">The one person who may use it.</param>
/// <param name="Expires">When it ends.</param>
internal sealed record SignedId(string Action, string State, UserId? OnlyFor, DateTimeOffset? Expires);

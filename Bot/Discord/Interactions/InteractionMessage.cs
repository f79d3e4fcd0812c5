namespace DiscordAH.Bot.Discord.Interactions;

/// <summary>The message a component sits on.</summary>
/// <param name="IsEphemeral">Whether one person alone sees it.</param>
/// <param name="Command">The command it answered, if Discord says.</param>
/// <param name="Offered">The values offered by the select that was used; null for buttons.</param>
internal sealed record InteractionMessage(bool IsEphemeral, string? Command, IReadOnlySet<string>? Offered);

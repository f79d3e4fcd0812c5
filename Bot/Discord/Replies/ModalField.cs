namespace DiscordAH.Bot.Discord.Replies;

/// <summary>A text field of a form.</summary>
public sealed record ModalField(string Id, string Label, bool Long = false, bool Required = true, int MaximumLength = 200, string? Placeholder = null, string? Value = null);

namespace DiscordAH.Bot.Discord.Replies;

/// <summary>One entry of a select.</summary>
public sealed record SelectEntry(string Label, string Value, string? Description = null, bool Selected = false);

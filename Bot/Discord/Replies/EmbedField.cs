namespace DiscordAH.Bot.Discord.Replies;

/// <summary>A labelled value in an embed.</summary>
public sealed record EmbedField(string Name, string Value, bool Inline = true);

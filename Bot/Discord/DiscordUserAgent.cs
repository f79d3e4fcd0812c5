namespace DiscordAH.Bot.Discord;

/// <summary>The name Discord asks every bot to give.</summary>
internal static class DiscordUserAgent
{
    public static readonly string Text = $"DiscordBot (https://discordah.invalid, {typeof(DiscordUserAgent).Assembly.GetName().Version?.ToString(3) ?? "0"})";
}

namespace DiscordAH.Bot.Discord.Replies;

/// <summary>Looks of a button, numbered as Discord numbers them.</summary>
public enum ButtonStyle
{
    Primary = 1,
    Secondary = 2,
    Success = 3,
    Danger = 4,
}

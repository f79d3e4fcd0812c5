namespace DiscordAH.Bot.Discord.Commands;

/// <summary>Kinds of command options, numbered as Discord numbers them.</summary>
public enum OptionKind
{
    Text = 3,
    Integer = 4,
    Boolean = 5,
    User = 6,
    Channel = 7,
    Role = 8,
    Number = 10,
    Attachment = 11,
}

namespace DiscordAH.Bot.Discord.Commands;

/// <summary>Clickable mentions of the registered commands.</summary>
public interface ICommandMentions
{
    /// <summary><c>&lt;/price:123&gt;</c> once the commands are registered, else <c>`/price`</c>.</summary>
    string Mention(string path);
}

using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Discord.Commands;

/// <summary>What pressing a component does.</summary>
public abstract record ComponentAnswer
{
    private ComponentAnswer()
    {
    }

    /// <summary>Replaces the message the component sits on.</summary>
    public sealed record Update(Reply Reply) : ComponentAnswer;

    /// <summary>Answers with a new message.</summary>
    public sealed record Message(Reply Reply) : ComponentAnswer;

    /// <summary>Opens a form.</summary>
    public sealed record Form(Modal Modal) : ComponentAnswer;
}

using DiscordAH.Bot.Discord.Commands;

namespace DiscordAH.Bot.Discord.Interactions;

/// <summary>Something a person did, whichever library brought it. A class without a printed form: it holds a token.</summary>
internal sealed class Interaction
{
    public required string Id { get; init; }

    public required string ApplicationId { get; init; }

    /// <summary>Allows answers for 15 minutes. Secret.</summary>
    public required string Token { get; init; }

    public required InteractionKind Kind { get; init; }

    public required Caller Caller { get; init; }

    /// <summary><c>TimeProvider.GetTimestamp</c> at arrival.</summary>
    public required long Arrived { get; init; }

    /// <summary>The command's words; empty for components and forms.</summary>
    public string Path { get; init; } = "";

    public IReadOnlyDictionary<string, string> Options { get; init; } = EmptyOptions;

    /// <summary>The option being typed.</summary>
    public string? Focused { get; init; }

    public string CustomId { get; init; } = "";

    /// <summary>Chosen values of a select.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Values of a form's fields by their id.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = EmptyOptions;

    /// <summary>The message a component sits on, or a form was opened from.</summary>
    public InteractionMessage? Message { get; init; }

    private static IReadOnlyDictionary<string, string> EmptyOptions { get; } = new Dictionary<string, string>();
}

namespace DiscordAH.Bot.Discord.Replies;

/// <summary>An answer, independent of any Discord library. Nothing in it ever pings but <see cref="Mention"/>.</summary>
public sealed record Reply
{
    /// <summary>Plain text above the embeds, at most 2,000 characters.</summary>
    public string? Text { get; init; }

    public IReadOnlyList<Embed> Embeds { get; init; } = [];

    public IReadOnlyList<ReplyFile> Files { get; init; } = [];

    /// <summary>Rows of up to five buttons or one select; at most five rows.</summary>
    public IReadOnlyList<IReadOnlyList<Component>> Rows { get; init; } = [];

    /// <summary>For the caller alone. Has no effect once a message is there: Discord fixes it with the first answer.</summary>
    public bool Ephemeral { get; init; }

    /// <summary>The one person whom a mention in <see cref="Text"/> notifies; null for nobody.</summary>
    public Domain.Common.UserId? Mention { get; init; }

    /// <summary>A sentence for the caller alone.</summary>
    public static Reply Private(string text) => new() { Text = text, Ephemeral = true };
}

namespace DiscordAH.Bot.Discord.Replies;

/// <summary>A card in a message. Text is Discord markdown; user text must be escaped with <see cref="DiscordText.Escape"/>.</summary>
public sealed record Embed
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? Url { get; init; }

    /// <summary>0xRRGGBB of the bar at the left.</summary>
    public int? Colour { get; init; }

    public IReadOnlyList<EmbedField> Fields { get; init; } = [];

    /// <summary>Picture: a URL or <c>attachment://name.png</c>.</summary>
    public string? Image { get; init; }

    public string? Thumbnail { get; init; }

    public string? Footer { get; init; }

    public DateTimeOffset? Timestamp { get; init; }
}

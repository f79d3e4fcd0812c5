using System.Text.Json;

namespace DiscordAH.Sandbox.Discord;

/// <summary>One state of a message. An edit replaces the whole record, so that readers need no lock.</summary>
internal sealed record Message
{
    public const int SuppressEmbeds = 4;
    public const int Ephemeral = 64;
    public const int Loading = 128;
    public const int SuppressNotifications = 4096;
    public const int ComponentsV2 = 32768;
    private static readonly JsonElement EmptyArray = JsonDocument.Parse("[]").RootElement;

    public required string Id { get; init; }
    public required Channel Channel { get; init; }
    public required User Author { get; init; }
    public required DateTimeOffset Timestamp { get; init; }
    public int Type { get; init; }
    public string Content { get; init; } = "";
    public DateTimeOffset? EditedTimestamp { get; init; }
    public int Flags { get; init; }
    public JsonElement Embeds { get; init; } = EmptyArray;
    public JsonElement Components { get; init; } = EmptyArray;
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
    public IReadOnlyList<User> Mentions { get; init; } = [];
    public IReadOnlyList<string> MentionRoles { get; init; } = [];
    public bool MentionEveryone { get; init; }
    public string? Nonce { get; init; }
    public bool ByWebhook { get; init; }
    public string? ReferencedMessage { get; init; }
    public Pings Pings { get; init; } = Pings.None;

    /// <summary>Set on what an interaction made: its public record.</summary>
    public JsonElement? InteractionMetadata { get; init; }

    /// <summary>The one person who sees it, for ephemeral messages.</summary>
    public User? OnlyFor { get; init; }

    public bool IsEphemeral => (Flags & Ephemeral) != 0;
    public bool IsLoading => (Flags & Loading) != 0;

    public bool IsVisibleTo(User user) => OnlyFor is null || OnlyFor.Id == user.Id;
}

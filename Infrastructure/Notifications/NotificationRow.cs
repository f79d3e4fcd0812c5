using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>Something a person is told: what the bell shows, and what waits for quiet hours to end or for a digest. All times are the program's.</summary>
internal sealed class NotificationRow
{
    public long Id { get; set; }

    public UserId UserId { get; set; }

    public NoticeKind Kind { get; set; }

    public string DedupeKey { get; set; } = "";

    public string Payload { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>Whether it goes, or went, by direct message.</summary>
    public bool Direct { get; set; }

    /// <summary>Whether it goes, or went, by mail.</summary>
    public bool Mail { get; set; }

    /// <summary>Until when it waits, or waited; null when it never did.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>When it was handed to the outbox; null while it waits, and for the bell alone.</summary>
    public DateTimeOffset? SentAt { get; set; }
}

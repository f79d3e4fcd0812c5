using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Notifications;

/// <summary>A person's messages on the panel.</summary>
public interface INoticeBell
{
    /// <summary>Newest first.</summary>
    Task<Page<BellEntry>> ListAsync(UserId user, PageRequest page, CancellationToken ct);

    /// <summary>How many are unread, counted to 100.</summary>
    Task<int> UnreadAsync(UserId user, CancellationToken ct);

    /// <summary>Marks one as read, or all when null.</summary>
    Task MarkReadAsync(UserId user, long? id, DateTimeOffset at, CancellationToken ct);
}

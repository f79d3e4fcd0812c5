using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>Writes what a person is to be told by the transaction of its cause: for the bell, and by the ways the person chose.</summary>
internal static class NoticeRouting
{
    /// <returns>Whether it was new.</returns>
    public static Task<bool> AddAsync(AppDbContext db, PersonalNotice notice, DateTimeOffset now, CancellationToken ct) =>
        OutboxWriter.AddAsync(db, new OutboxMessage(notice.Key, OutboxChannels.DiscordDirect, notice.User.ToString(), notice.Notice), now, ct);
}

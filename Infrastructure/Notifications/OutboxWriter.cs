using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>Writes messages by the transaction of what they are about: committed together or not at all.</summary>
internal static class OutboxWriter
{
    /// <returns>Whether it was added; false when one with its key is there.</returns>
    public static async Task<bool> AddAsync(AppDbContext db, OutboxMessage message, DateTimeOffset now, CancellationToken ct) => await db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO outbox_messages (dedupe_key, channel, target, payload, state, attempts, next_attempt_at, may_be_there, created_at)
        VALUES ({message.Key}, {message.Channel}, {message.Target}, {NoticePayload.Write(message.Notice, message.For)}, 'pending', 0, 0, {false}, {Conversions.ToStored(now)})
        ON CONFLICT (dedupe_key) DO NOTHING
        """, ct) == 1;
}

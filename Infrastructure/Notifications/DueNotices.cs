using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Telemetry;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>
/// Hands what waited for quiet hours to end, or for a digest, to the outbox: one transaction a person, which takes the messages from waiting in the statement that finds them,
/// so that a kill takes everything back and a second worker finds nothing.
/// </summary>
internal sealed class DueNotices(IDbContextFactory<AppDbContext> contexts, WriteGate gate, TimeProvider clock)
{
    private const int PeopleAtOnce = 100;

    /// <summary>Whether anything is due.</summary>
    public async Task<bool> AnyAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Due(db, clock.GetUtcNow()).AnyAsync(ct);
    }

    /// <summary>Sends all that is due.</summary>
    /// <returns>How many messages were handed over, digests counted as one.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var sent = 0;
        while (await PeopleAsync(now, ct) is { Count: > 0 } people)
        {
            foreach (var user in people)
            {
                using var turn = await gate.EnterAsync(ct);
                await using var db = await contexts.CreateDbContextAsync(ct);
                sent += await SendAsync(db, user, now, ct);
            }
        }

        return sent;
    }

    /// <summary>Sends what is due for one person.</summary>
    internal static async Task<int> SendAsync(AppDbContext db, UserId user, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var profile = await NoticeProfileReading.ReadAsync(db, user, ct);
        var sent = NoticeRoutes.QuietUntil(profile, now) is { } end ? await HoldAsync(db, user, now, end, ct) : await HandOverAsync(db, profile, now, ct);
        if (sent > 0) CrashPoint.Reached("notices.before-commit");
        await transaction.CommitAsync(ct);
        if (sent > 0) CrashPoint.Reached("notices.after-commit");
        return sent;
    }

    // After a stop, or with other quiet hours than when it was written: nobody is woken.
    private static async Task<int> HoldAsync(AppDbContext db, UserId user, DateTimeOffset now, DateTimeOffset end, CancellationToken ct)
    {
        await Due(db, now).Where(row => row.UserId == user).ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, end), ct);
        return 0;
    }

    private static async Task<int> HandOverAsync(AppDbContext db, NoticeProfile profile, DateTimeOffset now, CancellationToken ct)
    {
        var at = Conversions.ToStored(now);
        var ids = await db.Database.SqlQuery<long>(
            $"""
            UPDATE notifications SET sent_at = {at} WHERE user_id = {profile.User.Value} AND sent_at IS NULL AND due_at IS NOT NULL AND due_at <= {at}
            RETURNING id AS "Value"
            """).ToListAsync(ct);
        if (ids.Count == 0) return 0;
        var rows = await db.Notifications.AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync(ct);
        var ways = rows.Select(row => (Row: row, Ways: NoticeRoutes.Ways(profile, row.Kind, row.Direct, row.Mail, now))).ToList();
        return await SendAsync(db, profile, [.. ways.Where(one => one.Ways.Direct).Select(one => one.Row)], direct: true, now, ct)
            + await SendAsync(db, profile, [.. ways.Where(one => one.Ways.Mail).Select(one => one.Row)], direct: false, now, ct);
    }

    private static async Task<int> SendAsync(AppDbContext db, NoticeProfile profile, IReadOnlyList<NotificationRow> rows, bool direct, DateTimeOffset now, CancellationToken ct)
    {
        if (rows.Count == 0) return 0;
        await NoticeRouting.SendAsync(db, profile, rows.Count == 1 ? Alone(rows[0]) : Together(profile.User, rows), direct, !direct, now, ct);
        return 1;
    }

    private static NoticeRouting.Parcel Alone(NotificationRow row) => new(row.DedupeKey, row.Kind, NoticePayload.Read(row.Payload) ?? NoticeDigest.Unreadable);

    // Named by what is in it: a message that was written late, for a digest that has gone, makes another one.
    private static NoticeRouting.Parcel Together(UserId user, IReadOnlyList<NotificationRow> rows)
    {
        var kinds = rows.Select(row => row.Kind).Distinct().ToList();
        var content = NoticeCodes.Hash(string.Join(',', rows.Select(row => row.Id.ToString(CultureInfo.InvariantCulture))))[..16];
        var key = string.Create(CultureInfo.InvariantCulture, $"digest:{user}:{rows.Max(row => row.DueAt)!.Value.ToUnixTimeMilliseconds()}:{content}");
        return new NoticeRouting.Parcel(key, kinds.Count == 1 ? kinds[0] : NoticeKind.Service, NoticeDigest.Of([.. rows.Select(row => NoticePayload.Read(row.Payload) ?? NoticeDigest.Unreadable)]));
    }

    private async Task<IReadOnlyList<UserId>> PeopleAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Due(db, now).Select(row => row.UserId).Distinct().Take(PeopleAtOnce).ToListAsync(ct);
    }

    private static IQueryable<NotificationRow> Due(AppDbContext db, DateTimeOffset now) => db.Notifications.Where(row => row.SentAt == null && row.DueAt != null && row.DueAt <= now);
}

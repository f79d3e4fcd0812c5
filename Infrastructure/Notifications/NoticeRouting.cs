using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>Writes what a person is to be told by the transaction of its cause: for the bell, and by the ways the person chose.</summary>
internal static class NoticeRouting
{
    /// <returns>Whether it was new.</returns>
    public static async Task<bool> AddAsync(AppDbContext db, PersonalNotice notice, DateTimeOffset now, CancellationToken ct)
    {
        var profile = await NoticeProfileReading.ReadAsync(db, notice.User, ct);
        var plan = notice.BellOnly ? NoticePlan.BellOnly : NoticeRoutes.Plan(profile, notice.Kind, now);
        if (!await TryRingAsync(db, notice, plan, now, ct)) return false;
        if (plan is { Goes: true, DueAt: null }) await SendAsync(db, profile, new Parcel(notice.Key, notice.Kind, notice.Notice), plan.Direct, plan.Mail, now, ct);
        return true;
    }

    /// <summary>Hands a message to the outbox.</summary>
    /// <param name="db">A context with the transaction that it belongs to.</param>
    /// <param name="profile">Whose it is.</param>
    /// <param name="parcel">What.</param>
    /// <param name="direct">By direct message.</param>
    /// <param name="mail">By mail.</param>
    /// <param name="now">Now.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task SendAsync(AppDbContext db, NoticeProfile profile, Parcel parcel, bool direct, bool mail, DateTimeOffset now, CancellationToken ct)
    {
        var to = new NoticeFor(profile.User, parcel.Kind);
        if (direct)
        {
            await OutboxWriter.AddAsync(db, new OutboxMessage(parcel.Key, OutboxChannels.DiscordDirect, profile.User.ToString(), parcel.Notice, to), now, ct);

            // They were closed: this is the day's try.
            if (profile.DirectClosedAt is not null)
                await db.NoticeProfiles.Where(row => row.UserId == profile.User && row.DirectClosedAt != null).ExecuteUpdateAsync(set => set.SetProperty(row => row.DirectClosedAt, now), ct);
        }

        if (mail && profile.MailAddress is { } address) await OutboxWriter.AddAsync(db, new OutboxMessage(MailKey(parcel.Key), OutboxChannels.Mail, address, parcel.Notice, to), now, ct);
    }

    /// <summary>The key under which what goes by direct message goes by mail too, or instead: once.</summary>
    public static string MailKey(string key) => $"{key}:mail";

    private static async Task<bool> TryRingAsync(AppDbContext db, PersonalNotice notice, NoticePlan plan, DateTimeOffset now, CancellationToken ct)
    {
        var at = Conversions.ToStored(now);
        long? due = plan.DueAt is { } dueAt ? Conversions.ToStored(dueAt) : null;
        long? sent = plan is { Goes: true, DueAt: null } ? at : null;
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO notifications (user_id, kind, dedupe_key, payload, created_at, direct, mail, due_at, sent_at)
            VALUES ({notice.User.Value}, {NoticeNames.Of(notice.Kind)}, {notice.Key}, {NoticePayload.Write(notice.Notice)}, {at}, {plan.Direct}, {plan.Mail}, {due}, {sent})
            ON CONFLICT (dedupe_key) DO NOTHING
            """, ct) == 1;
    }

    /// <summary>A message to be handed to the outbox.</summary>
    internal sealed record Parcel(string Key, NoticeKind Kind, Notice Notice);
}

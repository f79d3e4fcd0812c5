using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>Whose mail goes where, in the database.</summary>
internal sealed class MailAddressStore(IDbContextFactory<AppDbContext> contexts, WriteGate gate) : IMailAddresses
{
    // First half of the advisory lock's key, so that other features' locks are others.
    private const int LockKind = 0x4d41494c;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public async Task<bool> TryAskAsync(MailQuestion question, OutboxMessage mail, MailRules rules, CancellationToken ct)
    {
        var (user, at, mailbox) = (question.User, question.AskedAt, NoticeCodes.Hash(MailAddressText.Mailbox(question.Address)));

        // The other processes' clocks may be a little ahead; one that was far ahead (the sandbox's) does not count.
        var (since, until) = (at - Day, at + Day);
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // Counted one after the other: two at once would both be the last that is allowed. SQLite has one writer anyway.
        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockKind}, 0)", ct);
        var rows = db.MailQuestions.Where(row => row.AskedAt > since && row.AskedAt < until);
        if (await rows.CountAsync(row => row.UserId == user, ct) >= rules.AsksPerPerson) return false;
        if (await rows.CountAsync(row => row.Mailbox == mailbox, ct) >= rules.AsksPerAddress) return false;
        db.MailQuestions.Add(new MailQuestionRow { UserId = user, Mailbox = mailbox, Code = NoticeCodes.Hash(question.Code), AskedAt = at });
        await db.SaveChangesAsync(ct);
        await SetAsync(db, question, ct);
        await OutboxWriter.AddAsync(db, mail, at, ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    public async Task RemoveAsync(UserId user, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.NoticeProfiles.Where(row => row.UserId == user).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.MailAddress, (string?)null)
            .SetProperty(row => row.MailConfirmedAt, (DateTimeOffset?)null)
            .SetProperty(row => row.UnsubscribeCode, (string?)null), ct);
        await db.NoticePreferences.Where(row => row.UserId == user && row.Mail).ExecuteUpdateAsync(set => set.SetProperty(row => row.Mail, false), ct);
        await transaction.CommitAsync(ct);
    }

    public async Task<UserId?> TryConfirmAsync(string code, DateTimeOffset now, CancellationToken ct)
    {
        var (hash, since) = (NoticeCodes.Hash(code), now - MailRules.CodeLasts);
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var question = await db.MailQuestions.AsNoTracking().SingleOrDefaultAsync(row => row.Code == hash && row.AskedAt > since && row.AnsweredAt == null, ct);
        if (question is null) return null;
        var profile = await db.NoticeProfiles.AsNoTracking().SingleOrDefaultAsync(row => row.UserId == question.UserId, ct);
        if (profile?.MailAddress is not { } address || NoticeCodes.Hash(MailAddressText.Mailbox(address)) != question.Mailbox) return null;
        var answered = await db.MailQuestions.Where(row => row.Id == question.Id && row.AnsweredAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.AnsweredAt, now), ct);
        var confirmed = await db.NoticeProfiles.Where(row => row.UserId == question.UserId && row.MailAddress == address).ExecuteUpdateAsync(set => set.SetProperty(row => row.MailConfirmedAt, now), ct);
        if (answered == 0 || confirmed == 0) return null;
        await transaction.CommitAsync(ct);
        return question.UserId;
    }

    public async Task<UserId?> TryUnsubscribeAsync(string code, NoticeKind? kind, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var profile = await db.NoticeProfiles.AsNoTracking().SingleOrDefaultAsync(row => row.UnsubscribeCode == code, ct);
        if (profile is null) return null;
        foreach (var one in kind is { } named ? [named] : Enum.GetValues<NoticeKind>()) await EndAsync(db, profile.UserId, one, ct);
        if (kind is null) await db.NoticeProfiles.Where(row => row.UserId == profile.UserId).ExecuteUpdateAsync(set => set.SetProperty(row => row.MailConfirmedAt, (DateTimeOffset?)null), ct);
        await transaction.CommitAsync(ct);
        return profile.UserId;
    }

    /// <summary>Forgets questions that neither an answer nor a limit asks for any more.</summary>
    public static Task<int> PruneAsync(AppDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var before = now - Day - Day;
        return db.MailQuestions.Where(row => row.AskedAt < before).ExecuteDeleteAsync(ct);
    }

    private static Task<int> SetAsync(AppDbContext db, MailQuestion question, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO notification_profiles (user_id, digest_hour, mail_address, unsubscribe_code)
        VALUES ({question.User.Value}, {NoticeProfile.Usual(question.User).DigestHour}, {question.Address}, {NoticeCodes.New()})
        ON CONFLICT (user_id) DO UPDATE SET mail_address = excluded.mail_address, mail_confirmed_at = NULL,
          unsubscribe_code = CASE WHEN notification_profiles.mail_address = excluded.mail_address THEN notification_profiles.unsubscribe_code ELSE excluded.unsubscribe_code END
        """, ct);

    private static Task<int> EndAsync(AppDbContext db, UserId user, NoticeKind kind, CancellationToken ct)
    {
        var usual = NoticePreference.Usual(kind);
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO notification_preferences (user_id, kind, direct, mail, mail_ended, rhythm)
            VALUES ({user.Value}, {NoticeNames.Of(kind)}, {usual.Direct}, {false}, {true}, {NoticeNames.Of(usual.Rhythm)})
            ON CONFLICT (user_id, kind) DO UPDATE SET mail = excluded.mail, mail_ended = excluded.mail_ended
            """, ct);
    }
}

using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>How people want to be told, in the database.</summary>
internal sealed class NoticeProfileStore(IDbContextFactory<AppDbContext> contexts, WriteGate gate) : INoticeProfiles
{
    public async Task<NoticeProfile> FindAsync(UserId user, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await NoticeProfileReading.ReadAsync(db, user, ct);
    }

    public async Task SaveAsync(NoticeProfile profile, CancellationToken ct)
    {
        int? from = profile.Quiet is { } quiet ? NoticeProfileReading.MinutesOf(quiet.From) : null;
        int? to = profile.Quiet is { } hours ? NoticeProfileReading.MinutesOf(hours.To) : null;
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO notification_profiles (user_id, zone, quiet_from, quiet_to, digest_hour) VALUES ({profile.User.Value}, {profile.Zone}, {from}, {to}, {profile.DigestHour})
            ON CONFLICT (user_id) DO UPDATE SET zone = excluded.zone, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, digest_hour = excluded.digest_hour
            """, ct);
        foreach (var one in profile.Preferences) await SaveAsync(db, profile.User, one, ct);
        await transaction.CommitAsync(ct);
    }

    // Who chooses mail of a kind again takes the end of it back.
    private static Task<int> SaveAsync(AppDbContext db, UserId user, NoticePreference one, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO notification_preferences (user_id, kind, direct, mail, mail_ended, rhythm)
        VALUES ({user.Value}, {NoticeNames.Of(one.Kind)}, {one.Direct}, {one.Mail}, {false}, {NoticeNames.Of(one.Rhythm)})
        ON CONFLICT (user_id, kind) DO UPDATE SET direct = excluded.direct, mail = excluded.mail, rhythm = excluded.rhythm,
          mail_ended = (notification_preferences.mail_ended AND NOT excluded.mail)
        """, ct);
}

using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>Reads a profile by whatever transaction asks.</summary>
internal static class NoticeProfileReading
{
    public static async Task<NoticeProfile> ReadAsync(AppDbContext db, UserId user, CancellationToken ct)
    {
        var row = await db.NoticeProfiles.AsNoTracking().SingleOrDefaultAsync(each => each.UserId == user, ct);
        var rows = await db.NoticePreferences.AsNoTracking().Where(each => each.UserId == user).ToListAsync(ct);
        var usual = NoticeProfile.Usual(user);
        var profile = usual with
        {
            Preferences = [.. usual.Preferences.Select(one => rows.Find(each => each.Kind == one.Kind) is { } found ? new NoticePreference(found.Kind, found.Direct, found.Mail, found.Rhythm, found.MailEnded) : one)],
        };
        return row is null ? profile : profile with
        {
            Zone = row.Zone,
            Quiet = row is { QuietFrom: { } from, QuietTo: { } to } ? new QuietHours(TimeOf(from), TimeOf(to)) : null,
            DigestHour = row.DigestHour,
            MailAddress = row.MailAddress,
            IsMailConfirmed = row is { MailAddress: not null, MailConfirmedAt: not null },
            DirectClosedAt = row.DirectClosedAt,
        };
    }

    public static int MinutesOf(TimeOnly time) => (time.Hour * 60) + time.Minute;

    private static TimeOnly TimeOf(int minutes) => new(minutes / 60, minutes % 60);
}

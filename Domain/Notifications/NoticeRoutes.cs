namespace DiscordAH.Domain.Notifications;

/// <summary>
/// Decides how and when a person is told. Digests come at the person's next full hour, or at the person's digest hour; what would come in quiet hours comes when they end.
/// A person whose direct messages are closed is asked again once a day at most; between that, what was to go there goes by mail if an address is confirmed.
/// </summary>
public static class NoticeRoutes
{
    /// <summary>Time between two tries of closed direct messages.</summary>
    public static TimeSpan ClosedRetry { get; } = TimeSpan.FromDays(1);

    /// <summary>The plan for a message of a kind that is written now.</summary>
    public static NoticePlan Plan(NoticeProfile profile, NoticeKind kind, DateTimeOffset now)
    {
        var preference = profile.For(kind);
        var (direct, mail) = Ways(profile, kind, preference.Direct, preference.Mail, now);
        return direct || mail ? new NoticePlan(direct, mail, Due(profile, preference.Rhythm, now)) : NoticePlan.BellOnly;
    }

    /// <summary>What of the wished ways is open now.</summary>
    /// <param name="profile">Of whom.</param>
    /// <param name="kind">About what.</param>
    /// <param name="direct">Whether a direct message is wished.</param>
    /// <param name="mail">Whether mail is wished.</param>
    /// <param name="now">Now.</param>
    public static (bool Direct, bool Mail) Ways(NoticeProfile profile, NoticeKind kind, bool direct, bool mail, DateTimeOffset now)
    {
        var canMail = CanMail(profile, kind);
        if (!direct || !IsClosed(profile, now)) return (direct, mail && canMail);
        return (false, canMail);
    }

    /// <summary>Whether mail of a kind may go to the person, chosen or not.</summary>
    public static bool CanMail(NoticeProfile profile, NoticeKind kind) => profile is { IsMailConfirmed: true, MailAddress: not null } && !profile.For(kind).MailEnded;

    /// <summary>When the person's quiet hours end; null when it is not quiet.</summary>
    public static DateTimeOffset? QuietUntil(NoticeProfile profile, DateTimeOffset now) =>
        profile.Quiet is { } quiet && LocalTime.ZoneOf(profile.Zone) is var zone && IsQuiet(quiet, LocalTime.TimeOfDay(now, zone)) ? End(quiet, zone, now) : null;

    // Closed, and asked less than a day ago. A clock that was set back does not close them for ever.
    private static bool IsClosed(NoticeProfile profile, DateTimeOffset now) =>
        profile.DirectClosedAt is { } at && now - at < ClosedRetry && at - now < ClosedRetry;

    private static DateTimeOffset? Due(NoticeProfile profile, DigestRhythm rhythm, DateTimeOffset now)
    {
        var zone = LocalTime.ZoneOf(profile.Zone);
        DateTimeOffset? due = rhythm switch
        {
            DigestRhythm.AtOnce => null,
            DigestRhythm.Hourly => LocalTime.NextHour(now, zone),
            DigestRhythm.Daily => LocalTime.Next(now, new TimeOnly(profile.DigestHour, 0), zone),
            _ => throw new ArgumentOutOfRangeException(nameof(rhythm), rhythm, "Not a rhythm."),
        };
        return QuietUntil(profile, due ?? now) ?? due;
    }

    private static bool IsQuiet(QuietHours quiet, TimeOnly time) =>
        quiet.From < quiet.To ? time >= quiet.From && time < quiet.To : time >= quiet.From || time < quiet.To;

    private static DateTimeOffset End(QuietHours quiet, TimeZoneInfo zone, DateTimeOffset now) =>
        LocalTime.Moments(now, quiet.To, zone).First(moment => moment > now && !IsQuiet(quiet, LocalTime.TimeOfDay(moment, zone)));
}

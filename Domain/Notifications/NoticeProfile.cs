using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Notifications;

/// <summary>How a person wants to be told.</summary>
/// <param name="User">Who.</param>
/// <param name="Zone">IANA time zone; null when not said: then UTC.</param>
/// <param name="Quiet">Quiet hours in that zone; null for none.</param>
/// <param name="DigestHour">Local hour of daily digests, 0 to 23.</param>
/// <param name="MailAddress">Where mail goes; null for none.</param>
/// <param name="IsMailConfirmed">Whether that address was confirmed by its owner; before, nothing but the question goes there.</param>
/// <param name="DirectClosedAt">When Discord last said that the person takes no direct messages; null while it does.</param>
/// <param name="Preferences">One a kind.</param>
public sealed record NoticeProfile(
    UserId User, string? Zone, QuietHours? Quiet, int DigestHour, string? MailAddress, bool IsMailConfirmed, DateTimeOffset? DirectClosedAt, IReadOnlyList<NoticePreference> Preferences)
{
    /// <summary>Of a person who said nothing.</summary>
    public static NoticeProfile Usual(UserId user) => new(user, null, null, 9, null, false, null, [.. Enum.GetValues<NoticeKind>().Select(NoticePreference.Usual)]);

    /// <summary>The preference for a kind.</summary>
    public NoticePreference For(NoticeKind kind) => Preferences.FirstOrDefault(one => one.Kind == kind) ?? NoticePreference.Usual(kind);
}

namespace DiscordAH.Domain.Notifications;

/// <summary>How a person wants to be told of a kind. The panel's bell always shows it.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Direct">By direct message.</param>
/// <param name="Mail">By mail, once an address is confirmed.</param>
/// <param name="Rhythm">At once or in digests.</param>
/// <param name="MailEnded">The person ended mail of this kind by a mail's link: not even what cannot go by direct message is mailed. Ends when the person chooses mail again.</param>
public sealed record NoticePreference(NoticeKind Kind, bool Direct, bool Mail, DigestRhythm Rhythm, bool MailEnded = false)
{
    /// <summary>Where a person said nothing: by direct message, at once.</summary>
    public static NoticePreference Usual(NoticeKind kind) => new(kind, true, false, DigestRhythm.AtOnce);
}

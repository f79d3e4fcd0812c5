using DiscordAH.Domain.Notifications;

namespace DiscordAH.Panel.Pages.Notifications;

/// <summary>Kinds and rhythms in words of pages.</summary>
internal static class NoticeWords
{
    public static string Kind(NoticeKind kind) => kind switch
    {
        NoticeKind.Alert => "Alerts that fire",
        NoticeKind.Service => "About your alerts and the ways you are told",
        NoticeKind.Job => "Jobs you asked for",
        NoticeKind.Feedback => "Verdicts on prices you reported",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind."),
    };

    public static string Rhythm(DigestRhythm rhythm) => rhythm switch
    {
        DigestRhythm.AtOnce => "at once",
        DigestRhythm.Hourly => "once an hour, together",
        DigestRhythm.Daily => "once a day, together",
        _ => throw new ArgumentOutOfRangeException(nameof(rhythm), rhythm, "Not a rhythm."),
    };
}

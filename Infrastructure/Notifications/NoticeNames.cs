using DiscordAH.Domain.Notifications;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>Kinds and rhythms as they are stored.</summary>
internal static class NoticeNames
{
    public const int MaxLength = 16;

    public static string Of(NoticeKind kind) => kind switch
    {
        NoticeKind.Alert => "alert",
        NoticeKind.Service => "service",
        NoticeKind.Job => "job",
        NoticeKind.Feedback => "feedback",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of message."),
    };

    public static string Of(DigestRhythm rhythm) => rhythm switch
    {
        DigestRhythm.AtOnce => "at_once",
        DigestRhythm.Hourly => "hourly",
        DigestRhythm.Daily => "daily",
        _ => throw new ArgumentOutOfRangeException(nameof(rhythm), rhythm, "Not a rhythm."),
    };

    public static NoticeKind Kind(string stored) => stored switch
    {
        "alert" => NoticeKind.Alert,
        "service" => NoticeKind.Service,
        "job" => NoticeKind.Job,
        "feedback" => NoticeKind.Feedback,
        _ => throw new FormatException($"\"{stored}\" is not a kind of message."),
    };

    public static DigestRhythm Rhythm(string stored) => stored switch
    {
        "at_once" => DigestRhythm.AtOnce,
        "hourly" => DigestRhythm.Hourly,
        "daily" => DigestRhythm.Daily,
        _ => throw new FormatException($"\"{stored}\" is not a rhythm."),
    };
}

using System.Globalization;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Bot.Notifications;

/// <summary>Kinds, ways and rhythms in options and messages.</summary>
internal static class NoticeWords
{
    public const string Direct = "dm";
    public const string Mail = "mail";
    public const string Both = "both";
    public const string Panel = "panel";

    public static IReadOnlyList<CommandChoice> Kinds { get; } = [.. Enum.GetValues<NoticeKind>().Select(kind => new CommandChoice(Of(kind), Value(kind)))];

    public static IReadOnlyList<CommandChoice> Ways { get; } =
        [new("Direct message", Direct), new("Mail", Mail), new("Direct message and mail", Both), new("Only the panel's bell", Panel)];

    public static IReadOnlyList<CommandChoice> Rhythms { get; } = [.. Enum.GetValues<DigestRhythm>().Select(rhythm => new CommandChoice(Of(rhythm), Value(rhythm)))];

    public static string Of(NoticeKind kind) => kind switch
    {
        NoticeKind.Alert => "Alerts",
        NoticeKind.Service => "About your alerts and settings",
        NoticeKind.Job => "Jobs you asked for",
        NoticeKind.Feedback => "Verdicts on prices you reported",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind."),
    };

    public static string Of(DigestRhythm rhythm) => rhythm switch
    {
        DigestRhythm.AtOnce => "At once",
        DigestRhythm.Hourly => "Once an hour, together",
        DigestRhythm.Daily => "Once a day, together",
        _ => throw new ArgumentOutOfRangeException(nameof(rhythm), rhythm, "Not a rhythm."),
    };

    /// <summary>How a kind is told, in words.</summary>
    public static string Of(NoticePreference one)
    {
        var ways = new List<string>(2);
        if (one.Direct) ways.Add("direct message");
        if (one.Mail) ways.Add("mail");
        return ways.Count == 0 ? "only the panel's bell" : $"{string.Join(" and ", ways)}, {Of(one.Rhythm).ToLowerInvariant()}";
    }

    public static bool TryKind(string? text, out NoticeKind kind) => Enum.TryParse(text, ignoreCase: true, out kind) && Enum.IsDefined(kind);

    public static bool TryRhythm(string? text, out DigestRhythm rhythm) => Enum.TryParse(text, ignoreCase: true, out rhythm) && Enum.IsDefined(rhythm);

    public static bool TryWay(string? text, out bool direct, out bool mail)
    {
        (direct, mail) = (text is Direct or Both, text is Mail or Both);
        return text is Direct or Mail or Both or Panel;
    }

    /// <summary>A mail address that tells its owner which it is, and nobody who looks over a shoulder.</summary>
    public static string Masked(string address)
    {
        var at = address.LastIndexOf('@');
        return at <= 0 ? "…" : string.Create(CultureInfo.InvariantCulture, $"{address[0]}…{address[at..]}");
    }

    private static string Value<T>(T one)
        where T : struct, Enum => one.ToString().ToLowerInvariant();
}

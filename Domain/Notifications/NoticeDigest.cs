using System.Globalization;

namespace DiscordAH.Domain.Notifications;

/// <summary>Several messages to one person as one.</summary>
public static class NoticeDigest
{
    /// <summary>Messages named in it.</summary>
    public const int MostLines = 15;

    private const int MaxText = 160;

    /// <summary>Stands for a message that this version of the program cannot read.</summary>
    public static Notice Unreadable { get; } = new("A message of another version", "This version of the program cannot read it.");

    /// <summary>The digest, in the order the messages came.</summary>
    public static Notice Of(IReadOnlyList<Notice> notices)
    {
        var lines = notices.Take(MostLines).Select(notice => new NoticeLine(notice.Title, Clip(notice.Text))).ToList();
        if (notices.Count > lines.Count) lines.Add(new NoticeLine(string.Create(CultureInfo.InvariantCulture, $"and {notices.Count - lines.Count:#,0} more"), "see the panel"));
        return new Notice(
            string.Create(CultureInfo.InvariantCulture, $"{notices.Count:#,0} messages"), "Together, as you asked, in the order they came.", NoticePages.Bell, new NoticeCard(lines, null, []));
    }

    private static string Clip(string text) => text.Length <= MaxText ? text : text[..(char.IsHighSurrogate(text[MaxText - 2]) ? MaxText - 2 : MaxText - 1)] + "…";
}

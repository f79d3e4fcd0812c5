using System.Text.Json.Serialization;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Panel.Api;

/// <summary>How a person is told of a kind. The panel's bell always shows it.</summary>
/// <param name="Kind">alert, service, job or feedback.</param>
/// <param name="Direct">By direct message.</param>
/// <param name="Mail">By mail; needs a confirmed address.</param>
/// <param name="Rhythm">atOnce, hourly or daily.</param>
internal sealed record PreferenceEntry(
    [property: JsonPropertyName("kind")] string Kind, [property: JsonPropertyName("direct")] bool Direct, [property: JsonPropertyName("mail")] bool Mail, [property: JsonPropertyName("rhythm")] string Rhythm)
{
    public static PreferenceEntry Of(NoticePreference one) => new(NotificationEntry.Word(one.Kind), one.Direct, one.Mail, Word(one.Rhythm));

    public static string Word(DigestRhythm rhythm) => rhythm switch
    {
        DigestRhythm.AtOnce => "atOnce",
        DigestRhythm.Hourly => "hourly",
        DigestRhythm.Daily => "daily",
        _ => throw new ArgumentOutOfRangeException(nameof(rhythm), rhythm, "Not a rhythm."),
    };

    /// <summary>The kind of a word; null for none.</summary>
    public static NoticeKind? KindOf(string? word) => Enum.GetValues<NoticeKind>().Where(kind => NotificationEntry.Word(kind) == word).Select(kind => (NoticeKind?)kind).FirstOrDefault();

    /// <summary>The rhythm of a word; null for none.</summary>
    public static DigestRhythm? RhythmOf(string? word) => Enum.GetValues<DigestRhythm>().Where(rhythm => Word(rhythm) == word).Select(rhythm => (DigestRhythm?)rhythm).FirstOrDefault();
}

using System.Text.Json.Serialization;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Panel.Api;

/// <summary>How the caller is told.</summary>
/// <param name="Zone">IANA time zone; null for UTC.</param>
/// <param name="Quiet">Quiet hours in that zone; null for none.</param>
/// <param name="DigestHour">Local hour of daily digests, 0 to 23.</param>
/// <param name="MailAddress">Where mail goes; null for none.</param>
/// <param name="MailConfirmed">Whether its owner confirmed it; before, nothing but the question goes there.</param>
/// <param name="DirectClosedAt">When Discord last said that the caller takes no direct messages; null while it does.</param>
/// <param name="Preferences">One a kind.</param>
internal sealed record PreferencesAnswer(
    [property: JsonPropertyName("zone")] string? Zone,
    [property: JsonPropertyName("quiet")] QuietBody? Quiet,
    [property: JsonPropertyName("digestHour")] int DigestHour,
    [property: JsonPropertyName("mailAddress")] string? MailAddress,
    [property: JsonPropertyName("mailConfirmed")] bool MailConfirmed,
    [property: JsonPropertyName("directClosedAt")] DateTimeOffset? DirectClosedAt,
    [property: JsonPropertyName("preferences")] IReadOnlyList<PreferenceEntry> Preferences)
{
    public static PreferencesAnswer Of(NoticeProfile profile) => new(
        profile.Zone, QuietBody.Of(profile.Quiet), profile.DigestHour, profile.MailAddress, profile.IsMailConfirmed, profile.DirectClosedAt,
        [.. Enum.GetValues<NoticeKind>().Select(kind => PreferenceEntry.Of(profile.For(kind)))]);
}

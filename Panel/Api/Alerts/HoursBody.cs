using System.Globalization;
using System.Text.Json.Serialization;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Panel.Api;

/// <summary>Hours of the day in which an alert may fire.</summary>
/// <param name="From">Start, local time, as 08:00.</param>
/// <param name="To">End, exclusive; before from it runs over midnight.</param>
/// <param name="Zone">IANA time zone, as Europe/Berlin.</param>
internal sealed record HoursBody(
    [property: JsonPropertyName("from")] string From, [property: JsonPropertyName("to")] string To, [property: JsonPropertyName("zone")] string Zone)
{
    private const string Clock = "HH:mm";

    public static HoursBody? Of(ActiveHours? hours) =>
        hours is null ? null : new HoursBody(Text(hours.From), Text(hours.To), hours.Zone);

    /// <summary>Reads an hour of the day.</summary>
    public static bool TryTime(string? text, out TimeOnly time) => TimeOnly.TryParseExact(text?.Trim(), [Clock, "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    public static string Text(TimeOnly time) => time.ToString(Clock, CultureInfo.InvariantCulture);
}

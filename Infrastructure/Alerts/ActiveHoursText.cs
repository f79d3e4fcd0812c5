using System.Globalization;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>Hours of the day as they are stored: <c>22:00-06:00 Europe/Berlin</c>.</summary>
internal static class ActiveHoursText
{
    private const string Time = "HH\\:mm";

    public static string? Write(ActiveHours? hours) => hours is null
        ? null
        : $"{hours.From.ToString(Time, CultureInfo.InvariantCulture)}-{hours.To.ToString(Time, CultureInfo.InvariantCulture)} {hours.Zone}";

    /// <exception cref="FormatException">The text was not made by <see cref="Write"/>.</exception>
    public static ActiveHours? Read(string? text)
    {
        if (text is null) return null;
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space == 11 && text[5] == '-' && TryTime(text.AsSpan(0, 5), out var from) && TryTime(text.AsSpan(6, 5), out var to)
            ? new ActiveHours(from, to, text[(space + 1)..])
            : throw new FormatException($"Stored hours \"{text}\" are none.");
    }

    private static bool TryTime(ReadOnlySpan<char> text, out TimeOnly time) => TimeOnly.TryParseExact(text, Time, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}

using System.Globalization;
using System.Xml;

namespace DiscordAH.Panel.Alerts;

/// <summary>Lengths of time in calls: ISO 8601 (<c>PT6H</c>), or short (<c>90m</c>, <c>6h</c>, <c>2d</c>).</summary>
internal static class Length
{
    private const int MaxText = 30;

    public static string Write(TimeSpan length) => XmlConvert.ToString(length);

    /// <summary>Reads a length from nothing to ten years.</summary>
    public static bool TryRead(string text, out TimeSpan length)
    {
        length = default;
        text = text.Trim();
        if (text.Length is 0 or > MaxText) return false;
        if (text[0] == 'P') return TryIso(text, out length);
        if (!double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 100_000) return false;
        length = text[^1] switch
        {
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => TimeSpan.MinValue,
        };
        return Fits(length);
    }

    /// <summary>Hours as people type them into a field.</summary>
    public static string Hours(TimeSpan length) => length.TotalHours.ToString("0.##", CultureInfo.InvariantCulture);

    private static bool TryIso(string text, out TimeSpan length)
    {
        length = default;
        try
        {
            length = XmlConvert.ToTimeSpan(text);
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            return false;
        }

        return Fits(length);
    }

    private static bool Fits(TimeSpan length) => length >= TimeSpan.Zero && length <= TimeSpan.FromDays(3650);
}

using System.Globalization;
using System.Text.RegularExpressions;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Bot.Alerts;

/// <summary>Reads what people type for times of an alert, and writes it back the same way.</summary>
internal static partial class AlertWords
{
    /// <summary>What means "as usual" or "none".</summary>
    private static readonly string[] None = ["", "-", "never", "none", "always", "any", "usual"];

    /// <summary>A length: <c>90m</c>, <c>6h</c>, <c>2 days</c>, <c>1w</c>.</summary>
    public static bool TrySpan(string text, out TimeSpan span)
    {
        span = default;
        var match = Length().Match(text.Trim());
        if (!match.Success || !int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return false;
        span = char.ToLowerInvariant(match.Groups[2].ValueSpan[0]) switch
        {
            'm' => TimeSpan.FromMinutes(count),
            'h' => TimeSpan.FromHours(count),
            'd' => TimeSpan.FromDays(count),
            _ => TimeSpan.FromDays(7L * count),
        };
        return true;
    }

    /// <summary>An end: a length from now, or a date, which counts to its end in a zone. Null for never.</summary>
    public static bool TryEnd(string text, DateTimeOffset now, string? zone, out DateTimeOffset? end)
    {
        end = null;
        if (IsNone(text)) return true;
        if (TrySpan(text, out var span))
        {
            end = now + span;
            return true;
        }

        if (!DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || date.Year > 2200) return false;
        end = StartOf(date.AddDays(1), zone);
        return true;
    }

    /// <summary>Hours of the day: <c>18-23</c>, <c>22:30-6</c>.</summary>
    public static bool TryHours(string text, out TimeOnly from, out TimeOnly to)
    {
        (from, to) = (default, default);
        var match = Hours().Match(text.Trim());
        return match.Success && TryTime(match.Groups[1].Value, out from) && TryTime(match.Groups[2].Value, out to) && from != to;
    }

    public static bool IsNone(string? text) => text is null || None.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The shortest text that <see cref="TrySpan"/> reads back.</summary>
    public static string Of(TimeSpan span) => span switch
    {
        { TotalDays: >= 1 } when span.Ticks % TimeSpan.TicksPerDay == 0 => string.Create(CultureInfo.InvariantCulture, $"{span.Days}d"),
        { TotalHours: >= 1 } when span.Ticks % TimeSpan.TicksPerHour == 0 => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours}h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(long)span.TotalMinutes}m"),
    };

    public static string Of(ActiveHours hours) => Of(hours.From, hours.To);

    public static string Of(TimeOnly from, TimeOnly to) => $"{Short(from)}-{Short(to)}";

    private static string Short(TimeOnly time) => time.ToString(time.Minute == 0 ? "%H" : "H:mm", CultureInfo.InvariantCulture);

    private static bool TryTime(string text, out TimeOnly time)
    {
        time = default;
        var parts = text.Split(':');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour > 24) return false;
        var minute = 0;
        if (parts.Length == 2 && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out minute)) return false;
        if (minute > 59 || (hour == 24 && minute > 0)) return false;
        time = new TimeOnly(hour % 24, minute);
        return true;
    }

    private static DateTimeOffset StartOf(DateOnly date, string? zone)
    {
        var local = date.ToDateTime(TimeOnly.MinValue);
        return zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? new DateTimeOffset(local, found.GetUtcOffset(local)).ToUniversalTime()
            : new DateTimeOffset(local, TimeSpan.Zero);
    }

    [GeneratedRegex(@"^(\d{1,5})\s*(m|min|mins|minutes?|h|hours?|d|days?|w|weeks?)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Length();

    [GeneratedRegex(@"^(\d{1,2}(?::\d{2})?)\s*(?:-|–|to)\s*(\d{1,2}(?::\d{2})?)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hours();
}

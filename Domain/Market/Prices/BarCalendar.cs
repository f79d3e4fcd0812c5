namespace DiscordAH.Domain.Market;

/// <summary>Where bars begin and end: whole hours, days, Mondays and firsts of the month, UTC.</summary>
public static class BarCalendar
{
    /// <summary>Start of the bar that a moment lies in.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Raw changes have no bars.</exception>
    public static DateTimeOffset Start(this PriceGranularity level, DateTimeOffset at)
    {
        var utc = at.UtcDateTime;
        return new DateTimeOffset(
            level switch
            {
                PriceGranularity.Hour => utc.Date.AddHours(utc.Hour),
                PriceGranularity.Day => utc.Date,
                PriceGranularity.Week => utc.Date.AddDays(-(((int)utc.DayOfWeek + 6) % 7)),
                PriceGranularity.Month => new DateTime(utc.Year, utc.Month, 1, 0, 0, 0, DateTimeKind.Utc),
                _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Raw changes have no bars."),
            },
            TimeSpan.Zero);
    }

    /// <summary>End of the bar that begins at <paramref name="start"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Raw changes have no bars.</exception>
    public static DateTimeOffset Next(this PriceGranularity level, DateTimeOffset start) => level switch
    {
        PriceGranularity.Hour => start.AddHours(1),
        PriceGranularity.Day => start.AddDays(1),
        PriceGranularity.Week => start.AddDays(7),
        PriceGranularity.Month => start.AddMonths(1),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Raw changes have no bars."),
    };
}

namespace DiscordAH.Domain.Notifications;

/// <summary>Times of day in a person's zone as moments, also on the days on which clocks change.</summary>
internal static class LocalTime
{
    // A zone may leave out a whole day (Samoa, 30 December 2011).
    private const int DaysAhead = 3;
    private static readonly TimeSpan LongestGap = TimeSpan.FromHours(26);

    /// <summary>The zone; UTC for none or one that this machine does not know (any more).</summary>
    public static TimeZoneInfo ZoneOf(string? name) => name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The IANA name of what a person typed, in its proper case; null when there is no such zone.</summary>
    public static string? NameOf(string typed)
    {
        var name = typed.Trim();
        if (name.Equals("UTC", StringComparison.OrdinalIgnoreCase)) return "UTC";
        return name.Contains('/', StringComparison.Ordinal)
            ? TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId).Select(zone => zone.Id).FirstOrDefault(id => id.Equals(name, StringComparison.OrdinalIgnoreCase))
            : null;
    }

    /// <summary>What the clock on the wall shows.</summary>
    public static TimeOnly TimeOfDay(DateTimeOffset at, TimeZoneInfo zone) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    /// <summary>The next moment at which the clock shows a time; where it is skipped the moment after the gap, where it comes twice the first.</summary>
    public static DateTimeOffset Next(DateTimeOffset after, TimeOnly time, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(after, zone).DateTime);
        return Enumerable.Range(0, DaysAhead).Select(day => Of(today.AddDays(day), time, zone)[0]).First(moment => moment > after);
    }

    /// <summary>The next full hour of the clock.</summary>
    public static DateTimeOffset NextHour(DateTimeOffset after, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(after, zone);
        return (after + TimeSpan.FromTicks(TimeSpan.TicksPerHour - (local.TimeOfDay.Ticks % TimeSpan.TicksPerHour))).ToUniversalTime();
    }

    /// <summary>All moments from yesterday on at which the clock shows a time, both of those where it comes twice.</summary>
    public static IEnumerable<DateTimeOffset> Moments(DateTimeOffset around, TimeOnly time, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(around, zone).DateTime);
        return Enumerable.Range(-1, DaysAhead + 1).SelectMany(day => Of(today.AddDays(day), time, zone));
    }

    private static DateTimeOffset[] Of(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local)) return [AfterGap(local, zone)];
        if (!zone.IsAmbiguousTime(local)) return [Utc(local, zone.GetUtcOffset(local))];
        return [.. zone.GetAmbiguousTimeOffsets(local).OrderDescending().Select(offset => Utc(local, offset))];
    }

    private static DateTimeOffset Utc(DateTime local, TimeSpan offset) => new DateTimeOffset(local, offset).ToUniversalTime();

    // Between its two ends the clock runs past the time once, by a leap.
    private static DateTimeOffset AfterGap(DateTime local, TimeZoneInfo zone)
    {
        var around = new DateTimeOffset(local, TimeSpan.Zero);
        var (before, after) = (around - LongestGap, around + LongestGap);
        while (after - before > TimeSpan.FromTicks(1))
        {
            var middle = before + ((after - before) / 2);
            if (TimeZoneInfo.ConvertTime(middle, zone).DateTime >= local) after = middle;
            else before = middle;
        }

        return after;
    }
}

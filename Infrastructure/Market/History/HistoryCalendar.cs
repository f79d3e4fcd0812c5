namespace DiscordAH.Infrastructure.Market.History;

/// <summary>Days are numbered from 1970-01-01, UTC; weeks begin on Monday. Times are in stored form (microseconds).</summary>
internal static class HistoryCalendar
{
    private const long DayLength = TimeSpan.MicrosecondsPerDay;

    // 1970-01-01 was a Thursday.
    private const int DaysSinceMonday = 3;

    public static int DayOf(long at) => (int)(at >= 0 ? at / DayLength : -((-at + DayLength - 1) / DayLength));

    public static long StartOf(int day) => day * DayLength;

    /// <summary>The Monday of the day's week.</summary>
    public static int Monday(int day) => day - (((day + DaysSinceMonday) % 7) + 7) % 7;

    /// <summary>The Sunday of the day's week.</summary>
    public static int Sunday(int day) => Monday(day) + 6;

    public static DateOnly Date(int day) => DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(day);

    public static int Number(DateOnly date) => date.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
}

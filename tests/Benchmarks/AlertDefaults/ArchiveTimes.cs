using DiscordAH.Infrastructure.Market.Import;

namespace DiscordAH.Benchmarks.AlertDefaults;

/// <summary>When an archive was read.</summary>
/// <param name="Readings">Its readings, ascending.</param>
/// <param name="Snapshots">The same, and every hour in between.</param>
/// <param name="Cut">The reading that the test begins with: all before it is the past that suggestions are made of.</param>
internal sealed record ArchiveTimes(IReadOnlyList<DateTimeOffset> Readings, IReadOnlyList<DateTimeOffset> Snapshots, DateTimeOffset Cut)
{
    private static readonly TimeSpan Least = TimeSpan.FromDays(14);

    public double Days => (Readings[^1] - Cut).TotalDays;

    /// <summary>Readings in the test.</summary>
    public int Tested => Readings.Count(at => at > Cut);

    public static ArchiveTimes Of(IEnumerable<HistoryRow> rows)
    {
        DateTimeOffset[] readings = [.. rows.Select(row => row.At).Distinct().Order().Select(DateTimeOffset.FromUnixTimeSeconds)];
        var hours = Enumerable.Range(0, (int)(readings[^1] - readings[0]).TotalHours).Select(hour => readings[0].AddHours(hour));
        return new ArchiveTimes(readings, [.. hours.Concat(readings).Distinct().Order()], readings.First(at => at - readings[0] >= Least));
    }
}

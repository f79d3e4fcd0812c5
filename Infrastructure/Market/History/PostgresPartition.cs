using System.Globalization;

namespace DiscordAH.Infrastructure.Market.History;

/// <summary>One day's partition of one of the two tables, and its name.</summary>
internal readonly record struct PostgresPartition(HistoryTable Table, int Day)
{
    private const string DateFormat = "yyyyMMdd";

    public string Parent => Table == HistoryTable.Changes ? "price_history" : "price_history_weeks";

    /// <summary>As <c>price_history_p20260105</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Parent}_p{HistoryCalendar.Date(Day).ToString(DateFormat, CultureInfo.InvariantCulture)}");

    /// <summary>
    /// Makes it. Attached rather than made as a partition: that takes the one lock on the parent which lets everybody else go on reading and writing.
    /// </summary>
    public string CreateSql => string.Create(CultureInfo.InvariantCulture, $"""
        CREATE TABLE {Name} (LIKE {Parent} INCLUDING DEFAULTS INCLUDING INDEXES);
        ALTER TABLE {Parent} ATTACH PARTITION {Name} FOR VALUES FROM ({Bound(Day)}) TO ({Bound(Day + 1)});
        """);

    /// <summary>Reads a name back; false for a table that is none of ours.</summary>
    public static bool TryParse(HistoryTable table, string name, out PostgresPartition partition)
    {
        var prefix = new PostgresPartition(table, 0).Parent + "_p";
        var known = name.StartsWith(prefix, StringComparison.Ordinal)
            & DateOnly.TryParseExact(name.AsSpan(Math.Min(prefix.Length, name.Length)), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        partition = new PostgresPartition(table, HistoryCalendar.Number(date));
        return known;
    }

    private long Bound(int day) => Table == HistoryTable.Changes ? HistoryCalendar.StartOf(day) : day;
}

namespace DiscordAH.Domain.Market;

/// <summary>Lengths and short names of the ranges: <c>24h</c>, <c>7d</c>, <c>14d</c>, <c>30d</c>, <c>90d</c>.</summary>
public static class TrendRanges
{
    private static readonly (TrendRange Range, TimeSpan Length, string Name)[] Table =
    [
        (TrendRange.Day, TimeSpan.FromDays(1), "24h"),
        (TrendRange.Week, TimeSpan.FromDays(7), "7d"),
        (TrendRange.Fortnight, TimeSpan.FromDays(14), "14d"),
        (TrendRange.Month, TimeSpan.FromDays(30), "30d"),
        (TrendRange.Quarter, TimeSpan.FromDays(90), "90d"),
    ];

    /// <summary>All ranges, shortest first.</summary>
    public static IReadOnlyList<TrendRange> All { get; } = Enum.GetValues<TrendRange>();

    /// <summary>The range's length.</summary>
    public static TimeSpan Length(this TrendRange range) => Row(range).Length;

    /// <summary>The short name.</summary>
    public static string Name(this TrendRange range) => Row(range).Name;

    /// <summary>Reads a short name.</summary>
    public static bool TryParse(string? text, out TrendRange range)
    {
        foreach (var row in Table)
        {
            if (!string.Equals(row.Name, text?.Trim(), StringComparison.OrdinalIgnoreCase)) continue;
            range = row.Range;
            return true;
        }

        range = default;
        return false;
    }

    private static (TrendRange Range, TimeSpan Length, string Name) Row(TrendRange range) =>
        (int)range >= 0 && (int)range < Table.Length ? Table[(int)range] : throw new ArgumentOutOfRangeException(nameof(range), range, "Not a range.");
}

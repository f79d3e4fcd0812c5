namespace DiscordAH.Domain.Market;

/// <summary>Lengths and short names of the ranges: <c>24h</c>, <c>7d</c>, <c>14d</c>, <c>30d</c>, <c>90d</c>.</summary>
public static class PriceRanges
{
    /// <summary>All ranges, shortest first.</summary>
    public static IReadOnlyList<PriceRange> All { get; } = [.. Enum.GetValues<PriceRange>().OrderBy(Length)];

    /// <summary>The range's length.</summary>
    public static TimeSpan Length(this PriceRange range) => range switch
    {
        PriceRange.Day => TimeSpan.FromDays(1),
        PriceRange.Week => TimeSpan.FromDays(7),
        PriceRange.Fortnight => TimeSpan.FromDays(14),
        PriceRange.Month => TimeSpan.FromDays(30),
        PriceRange.Quarter => TimeSpan.FromDays(90),
        _ => throw new ArgumentOutOfRangeException(nameof(range), range, "Not a range."),
    };

    /// <summary>The short name.</summary>
    public static string Name(this PriceRange range) => range switch
    {
        PriceRange.Day => "24h",
        PriceRange.Week => "7d",
        PriceRange.Fortnight => "14d",
        PriceRange.Month => "30d",
        PriceRange.Quarter => "90d",
        _ => throw new ArgumentOutOfRangeException(nameof(range), range, "Not a range."),
    };

    /// <summary>Reads a short name.</summary>
    public static bool TryParse(string? text, out PriceRange range)
    {
        foreach (var candidate in All)
        {
            if (!string.Equals(candidate.Name(), text?.Trim(), StringComparison.OrdinalIgnoreCase)) continue;
            range = candidate;
            return true;
        }

        range = default;
        return false;
    }
}

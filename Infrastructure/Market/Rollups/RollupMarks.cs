using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Market.Rollups;

/// <summary>Says which weeks have to be rolled up again. Called by whoever writes history, in the same transaction and with the market's row locked.</summary>
internal static class RollupMarks
{
    private static readonly long Reach = (long)PriceSeries.Reach.TotalMicroseconds;

    /// <param name="db">A context with an open transaction.</param>
    /// <param name="market">The locked row.</param>
    /// <param name="times">When something was read or changed, in stored form. A reading also vouches for the time up to <see cref="PriceSeries.Reach"/> around it.</param>
    /// <param name="ct">Stops before the commit.</param>
    public static async Task NoteAsync(AppDbContext db, MarketRow market, IEnumerable<long> times, CancellationToken ct)
    {
        if (market.RolledUntil is not { } until) return;
        var open = RollupPeriods.DayOf(until);
        var weeks = new SortedSet<int>();
        foreach (var at in times)
        {
            weeks.Add(HistoryCalendar.Monday(HistoryCalendar.DayOf(at - Reach)));
            weeks.Add(HistoryCalendar.Monday(HistoryCalendar.DayOf(at + Reach)));
        }

        foreach (var week in weeks)
        {
            if (week >= open) continue;
            await db.ExecuteAsync("INSERT INTO rollup_marks (market_id, week) VALUES (@market, @week) ON CONFLICT DO NOTHING", [("market", market.MarketId.Value), ("week", week)], ct);
        }
    }

    /// <summary>The same for readings.</summary>
    public static Task NoteAsync(AppDbContext db, MarketRow market, IEnumerable<DateTimeOffset> times, CancellationToken ct) =>
        NoteAsync(db, market, times.Select(Conversions.ToStored), ct);

    /// <summary>The marked weeks of a market up to a day, ascending.</summary>
    public static async Task<List<int>> ReadAsync(AppDbContext db, MarketId market, int before, CancellationToken ct)
    {
        await using var command = db.Command("SELECT week FROM rollup_marks WHERE market_id = @market AND week < @before ORDER BY week", ("market", market.Value), ("before", before));
        await using var reader = await command.ExecuteReaderAsync(ct);
        var weeks = new List<int>();
        while (await reader.ReadAsync(ct)) weeks.Add(reader.GetInt32(0));
        return weeks;
    }
}

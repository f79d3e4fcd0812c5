using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Rollups;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Market.History;

/// <summary>Where the bars of a span come from: which weeks and months are stored and still true, and which weeks have to be folded from changes.</summary>
internal sealed class BarPlan
{
    private const string State = """
        SELECT m.rolled_until, (SELECT min(s.published_at) FROM snapshots s WHERE s.market_id = m.market_id), (SELECT max(s.published_at) FROM snapshots s WHERE s.market_id = m.market_id)
        FROM markets m WHERE m.market_id = @market
        """;

    private readonly PriceGranularity _level;
    private readonly int _from;
    private readonly int _to;
    private readonly int _rolledUntil;
    private readonly HashSet<int> _marks;

    // The first month that is not stored as a whole.
    private readonly int? _openMonth;

    // Days of closed weeks that belong to such a month, read by StoredAsync.
    private readonly List<RollupBlock> _days = [];

    private BarPlan(PriceGranularity level, int from, int to, int rolledUntil, HashSet<int> marks)
    {
        (_level, _from, _to, _rolledUntil, _marks) = (level, from, to, rolledUntil, marks);
        if (level == PriceGranularity.Month) _openMonth = Periods(from, to).Cast<int?>().FirstOrDefault(month => !IsStored(month!.Value));
        var first = level == PriceGranularity.Month ? _openMonth : from;
        for (var week = first is { } day ? HistoryCalendar.Monday(day) : to; week < to; week += RollupPeriods.Week)
            if (!IsClosed(week) && (level != PriceGranularity.Month || TouchesOpenMonth(week))) Open.Add(week);
    }

    /// <summary>Mondays of the weeks to fold from changes, ascending.</summary>
    public List<int> Open { get; } = [];

    /// <summary>Looks what is rolled up.</summary>
    /// <param name="db">A context with a consistent view.</param>
    /// <param name="market">The market.</param>
    /// <param name="level">Day, week or month.</param>
    /// <param name="from">First day, of a bar.</param>
    /// <param name="to">First day behind.</param>
    /// <param name="ct">Stops the read.</param>
    public static async Task<BarPlan> ReadAsync(AppDbContext db, MarketId market, PriceGranularity level, int from, int to, CancellationToken ct)
    {
        var (until, first, last) = await StateAsync(db, market, ct);
        var rolledUntil = until ?? (first is { } start ? HistoryCalendar.Monday(HistoryCalendar.DayOf(start)) : to);

        // Behind the newest reading there is nothing to fold.
        var end = last is { } newest ? Math.Min(to, HistoryCalendar.Monday(HistoryCalendar.DayOf(newest)) + RollupPeriods.Week) : Math.Min(to, rolledUntil);
        return new BarPlan(level, from, Math.Max(from, end), rolledUntil, [.. await RollupMarks.ReadAsync(db, market, to, ct)]);
    }

    /// <summary>What is stored at the level asked for.</summary>
    public async Task<List<RollupBlock>> StoredAsync(AppDbContext db, MarketId market, HashSet<VariantKey> goods, CancellationToken ct)
    {
        var blocks = new List<RollupBlock>();
        var first = RollupPeriods.Of(_level, _from);
        if (first < _rolledUntil) blocks.AddRange((await RollupReading.ReadAsync(db, market, _level, first, Math.Min(_to, _rolledUntil), goods, ct)).Where(block => IsStored(block.Period)));
        if (_openMonth is { } month && HistoryCalendar.Monday(month) < _rolledUntil)
            _days.AddRange((await RollupReading.ReadAsync(db, market, PriceGranularity.Day, HistoryCalendar.Monday(month), Math.Min(_to, _rolledUntil), goods, ct)).Where(block => IsClosed(block.Period)));
        return blocks;
    }

    /// <summary>Brings the days of open weeks to the level asked for.</summary>
    public IEnumerable<RollupBlock> Finish(List<RollupBlock> open)
    {
        switch (_level)
        {
            case PriceGranularity.Day:
                return open;
            case PriceGranularity.Week:
                return open.Select(week => RollupBlock.Merge([week], _level, week.Period));
            default:
                List<RollupBlock> days = [.. _days.Concat(open).OrderBy(week => week.Period)];
                return Periods(_openMonth ?? _to, _to).Where(month => !IsStored(month)).Select(month => RollupBlock.Merge(days, _level, month));
        }
    }

    // Rolled up until which day, and the oldest and newest reading that is kept.
    private static async Task<(int? Until, long? First, long? Last)> StateAsync(AppDbContext db, MarketId market, CancellationToken ct)
    {
        await using var command = db.Command(State, ("market", market.Value));
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct)) return default;
        return (Number(0) is { } until ? HistoryCalendar.DayOf(until) : null, Number(1), Number(2));

        long? Number(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);
    }

    private IEnumerable<int> Periods(int from, int to)
    {
        for (var period = RollupPeriods.Of(_level, from); period < to; period = RollupPeriods.End(_level, period)) yield return period;
    }

    private bool IsClosed(int week) => week < _rolledUntil && !_marks.Contains(week);

    private bool IsStored(int period)
    {
        if (_level != PriceGranularity.Month) return IsClosed(period);
        var end = RollupPeriods.End(_level, period);
        return end <= _rolledUntil && !_marks.Any(week => week + RollupPeriods.Week > period && week < end);
    }

    private bool TouchesOpenMonth(int week) =>
        !IsStored(RollupPeriods.Of(_level, week)) || !IsStored(RollupPeriods.Of(_level, week + RollupPeriods.Week - 1));
}

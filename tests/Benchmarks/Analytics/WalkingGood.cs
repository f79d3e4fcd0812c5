using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Market.Snapshots;

namespace DiscordAH.Benchmarks.Analytics;

/// <summary>A good whose price walks around its own usual price and changes in about one hour of six.</summary>
internal sealed class WalkingGood
{
    private const double Churn = 0.17;
    private readonly Random _random;
    private readonly double _usual;
    private double _log;

    public WalkingGood(int seed, VariantKey variant, double usual, int stack)
    {
        (_random, _usual, Variant, Stack) = (new Random(seed), usual, variant, stack);
        _log = (_random.NextDouble() - 0.5) * 0.4;
    }

    public VariantKey Variant { get; }

    private int Stack { get; }

    /// <summary>Its history from an hour on, a packed week at a time; the last one up to the day before <paramref name="to"/>.</summary>
    public IEnumerable<PackedWeek> Weeks(DateTimeOffset from, DateTimeOffset to)
    {
        var changes = new List<HistoryChange>(40);
        var day = -1;
        for (var at = from; at < to; at = at.AddHours(1))
        {
            var stored = Infrastructure.Persistence.Conversions.ToStored(at);
            var today = HistoryCalendar.DayOf(stored);
            if (day >= 0 && HistoryCalendar.Monday(today) != HistoryCalendar.Monday(day) && changes.Count > 0)
            {
                yield return new PackedWeek(Variant, HistoryCalendar.Sunday(day), WeekBytes.Pack(day, [.. changes]));
                changes.Clear();
            }

            day = today;
            if (at == from || _random.NextDouble() < Churn) changes.Add(new HistoryChange(stored, Numbers.Of(Next())));
        }

        if (changes.Count > 0) yield return new PackedWeek(Variant, day, WeekBytes.Pack(day, [.. changes]));
    }

    public VariantSummary Next()
    {
        _log = (0.985 * _log) + ((_random.NextDouble() + _random.NextDouble() - 1) * 0.06);
        var minimum = Math.Max(1, (long)(_usual * Math.Exp(_log)));
        var listings = 2 + _random.Next(12);
        var levels = new PriceLevel[Math.Min(listings, 8)];
        for (var i = 0; i < levels.Length; i++) levels[i] = new PriceLevel(new Copper(minimum + (minimum * i / 40)), Stack);
        return new VariantSummary(
            Variant, new Copper(minimum), new Copper(minimum + (minimum / 20)), new Copper(minimum + (minimum / 10)), (long)listings * Stack, listings, 0, levels);
    }
}

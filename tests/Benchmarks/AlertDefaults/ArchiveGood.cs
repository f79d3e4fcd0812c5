using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Import;

namespace DiscordAH.Benchmarks.AlertDefaults;

/// <summary>
/// A good of an archive, and what its default alerts and the naive one would have done. An archive was read every few hours to days; here the market counts as read every hour with nothing
/// changed in between, which is what the archive says.
/// </summary>
internal sealed class ArchiveGood(VariantKey variant, IReadOnlyList<PricePoint> changes, ArchiveTimes times)
{
    private static readonly AlertRule Naive = new(new PriceAgainst(PriceSide.Below, 50, PriceReference.WeightedValue, 14), CoolDown: TimeSpan.Zero, Hysteresis: 0, IgnoreSuspect: false);

    public VariantKey Variant => variant;

    /// <summary>How many rules were suggested on what was known at the start of the test.</summary>
    public int Suggested { get; private set; }

    /// <summary>When they fired in the test.</summary>
    public IReadOnlyList<DateTimeOffset> Firings { get; private set; } = [];

    /// <summary>When "50 % below market value" fired in the test, without cool-down.</summary>
    public IReadOnlyList<DateTimeOffset> NaiveFirings { get; private set; } = [];

    public static ArchiveGood? Of(IGrouping<VariantKey, HistoryRow> rows, ArchiveTimes times)
    {
        var byTime = rows.ToDictionary(row => row.At);
        List<PricePoint> changes = [];
        foreach (var at in times.Readings)
        {
            // The archive tells listings, not units; what it does not name was not on sale.
            var point = byTime.TryGetValue(at.ToUnixTimeSeconds(), out var row)
                ? new PricePoint(at, new Copper(row.Minimum), new Copper(row.MarketValue), new Copper(row.MarketValue), Math.Max(1, row.Auctions), Math.Max(1, row.Auctions))
                : new PricePoint(at, default, default, default, 0, 0);
            if (changes.Count == 0 ? point.Quantity > 0 : changes[^1] with { At = at } != point) changes.Add(point);
        }

        // Nobody puts on a watch list what was not on sale by then.
        return PriceSeries.At(changes, times.Cut) is { Quantity: > 0 } ? new ArchiveGood(rows.Key, changes, times) : null;
    }

    public void Run(bool isCommodity)
    {
        var known = new GoodPast(times.Cut, [.. changes.Where(change => change.At < times.Cut)], [.. times.Snapshots.Where(at => at < times.Cut)]);
        var now = new AlertReading(times.Cut, PriceSeries.At(changes, times.Cut)!.Value, [], false);
        var suggested = SuggestRules.Of(known, now, isCommodity);
        Suggested = suggested.Count;
        Firings = [.. suggested.SelectMany(one => Test(one.Rule))];
        NaiveFirings = [.. Test(Naive)];
    }

    private IEnumerable<DateTimeOffset> Test(AlertRule rule)
    {
        var end = times.Readings[^1];
        var past = new GoodPast(end.AddTicks(1), changes, times.Snapshots);
        return AlertBacktest.Run(rule, past, times.Cut, new AlertReading(end, PriceSeries.At(changes, end)!.Value, [], false), []).Firings.Select(firing => firing.At);
    }
}

using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Alerts;

namespace DiscordAH.EndToEnd.Tests.Alerts.Oracle;

/// <summary>What the store knows of the market, as the recomputation reads it: publications, changes, and what was noted of watched goods.</summary>
internal sealed class AlertMarket(ILookup<MarketId, (DateTimeOffset At, bool IsArchived)> snapshots, IReadOnlyList<AlertReadingRow> readings, Func<MarketId, VariantKey, Task<IReadOnlyList<PricePoint>>> changes)
{
    private static readonly TimeSpan Delay = TimeSpan.FromHours(2);
    private static readonly TimeSpan Reach = TimeSpan.FromHours(3);
    private readonly Dictionary<(MarketId, VariantKey), IReadOnlyList<PricePoint>> _changes = [];

    /// <summary>Live publications of a market, ascending: those that alerts are judged at.</summary>
    public IReadOnlyList<DateTimeOffset> Judged(MarketId market) => [.. snapshots[market].Where(one => !one.IsArchived).Select(one => one.At)];

    /// <summary>What was noted of a good, ascending.</summary>
    public IReadOnlyList<AlertReadingRow> Readings(MarketId market, VariantKey variant) =>
        [.. readings.Where(row => row.MarketId == market && row.ItemId == variant.Item && row.Traits == variant.Traits).OrderBy(row => row.At)];

    /// <summary>The past before a snapshot.</summary>
    public async Task<SlowPast> BeforeAsync(MarketId market, VariantKey variant, DateTimeOffset at) =>
        new(at, await ChangesAsync(market, variant), [.. snapshots[market].Select(one => one.At)]);

    /// <summary>What a good cost on the region's other realms two hours before a snapshot; a realm that was not read within three hours before that says nothing.</summary>
    public async Task<IReadOnlyList<double>> OthersAsync(MarketId market, VariantKey variant, DateTimeOffset at)
    {
        if (market.IsCommodities) return [];
        var then = at - Delay;
        List<double> prices = [];
        foreach (var other in snapshots.Select(one => one.Key).Where(one => one != market && !one.IsCommodities))
        {
            var read = snapshots[other].Where(one => one.At <= then).Select(one => (DateTimeOffset?)one.At).Max();
            if (read is null || then - read >= Reach) continue;
            var held = (await ChangesAsync(other, variant)).Where(change => change.At <= then).Select(change => (PricePoint?)change).LastOrDefault();
            if (held is { Quantity: > 0 } point) prices.Add(point.Minimum.Value);
        }

        return prices;
    }

    private async Task<IReadOnlyList<PricePoint>> ChangesAsync(MarketId market, VariantKey variant)
    {
        if (!_changes.TryGetValue((market, variant), out var found)) _changes[(market, variant)] = found = await changes(market, variant);
        return found;
    }
}

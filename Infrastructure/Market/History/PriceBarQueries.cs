using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.History;

/// <summary>Bars, folded from changes.</summary>
internal sealed class PriceBarQueries(IMarketQueries market) : IPriceBars
{
    public async Task<IReadOnlyList<PriceBar>> OfVariantAsync(
        MarketId place, VariantKey variant, PriceGranularity level, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        from = level.Start(from);
        var times = await market.SnapshotTimesAsync(place, from - PriceSeries.Reach, to, ct);
        return PriceSeries.Bars(await market.ChangesAsync(place, variant, from, to, ct), PriceSeries.Gaps(times, from, to), from, to, level);
    }

    public async Task<IReadOnlyDictionary<VariantKey, IReadOnlyList<PriceBar>>> OfVariantsAsync(
        MarketId place, IReadOnlyCollection<VariantKey> variants, PriceGranularity level, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var found = new Dictionary<VariantKey, IReadOnlyList<PriceBar>>();
        foreach (var variant in variants)
        {
            if (await OfVariantAsync(place, variant, level, from, to, ct) is { Count: > 0 } bars) found[variant] = bars;
        }

        return found;
    }
}

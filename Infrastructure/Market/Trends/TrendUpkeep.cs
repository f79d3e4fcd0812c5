using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Trends;

/// <summary>
/// Keeps a market's trends fresh. Goods come in batches, each read, reckoned and kept before the next; the mark moves at the end. A run that was killed
/// is done again from the same mark and writes the same rows.
/// </summary>
internal sealed class TrendUpkeep(TrendGoods goods, PriceTrendStore store, IPriceBars bars)
{
    // 336 hour bars a good, about 70 KB.
    private const int Batch = 256;
    private static readonly TimeSpan Hours = TrendRange.Fortnight.Length();
    private static readonly TimeSpan Days = TrendRange.Quarter.Length();

    /// <summary>Reckons what is due.</summary>
    /// <param name="market">The market.</param>
    /// <param name="isAll">Everything, whatever was reckoned before: its past has changed.</param>
    /// <param name="told">Told how many goods are done, and of how many.</param>
    /// <param name="ct">Stops between batches.</param>
    /// <returns>Goods reckoned.</returns>
    public async Task<int> RunAsync(MarketId market, bool isAll, Func<int, int, Task> told, CancellationToken ct)
    {
        var (published, reckoned) = await goods.StateAsync(market, ct);
        if (published is not { } at || (at == reckoned && !isAll)) return 0;
        var due = await goods.DueAsync(market, at, isAll ? null : reckoned, ct);
        var done = 0;
        foreach (var batch in due.Chunk(Batch))
        {
            await ReckonAsync(market, batch, at, ct);
            await told(done += batch.Length, due.Count);
        }

        await goods.MarkAsync(market, at, ct);
        return done;
    }

    private async Task ReckonAsync(MarketId market, VariantKey[] batch, DateTimeOffset at, CancellationToken ct)
    {
        var until = at.AddTicks(1);
        var hours = await bars.OfVariantsAsync(market, batch, PriceGranularity.Hour, at - Hours, until, ct);
        var days = await bars.OfVariantsAsync(market, batch, PriceGranularity.Day, at - Days, until, ct);
        var onSale = await goods.OnSaleAsync(market, batch, at, ct);
        var trends = new List<(VariantKey, PriceTrend)>(batch.Length * TrendRanges.All.Count);
        var gone = new List<VariantKey>();
        foreach (var variant in batch)
        {
            var past = new PricePast(hours.GetValueOrDefault(variant, []), days.GetValueOrDefault(variant, []));
            var isKnown = onSale.TryGetValue(variant, out var now);
            if (!isKnown && !past.Days.Any(bar => bar.OnSale > 0)) gone.Add(variant);
            else trends.AddRange(TrendFigures.All(past, now ?? new PriceNow(at, null, [])).Select(trend => (variant, trend)));
        }

        await store.SaveAsync(market, trends, ct);
        await store.ForgetAsync(market, gone, ct);
    }
}

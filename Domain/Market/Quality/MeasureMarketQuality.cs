using DiscordAH.Domain.Common;
using DiscordAH.Domain.Sources;

namespace DiscordAH.Domain.Market;

/// <summary>Measures how good a market's data are. The same snapshot measured twice gives the same row. An instance is for one run, by one thread.</summary>
/// <param name="store">Where from and where to.</param>
/// <param name="market">Publication times.</param>
/// <param name="references">Prices of a second source.</param>
/// <param name="clock">The time.</param>
/// <param name="trends">Kept trends; null where none are kept.</param>
/// <param name="regions">Prices over the region; null where none are kept.</param>
public sealed class MeasureMarketQuality(
    IMarketQualityStore store, IMarketQueries market, IReferencePrices references, TimeProvider clock, IPriceTrends? trends = null, IRegionPrices? regions = null)
{
    /// <summary>Doubts kept of each kind, the worst ones.</summary>
    public const int MostDoubts = 100;

    private const int ChunkSize = 500;

    // Thirty thousand rows, the same for every market of a region: an instance lives for one run over many markets.
    private (Region Region, IReadOnlyDictionary<ItemId, ReferencePrice> Prices)? _references;

    /// <summary>Measures a market as of its newest snapshot.</summary>
    /// <returns>The measurement with its doubts; null when the market has no live snapshot, or one as new was measured already.</returns>
    public async Task<(MarketQuality Quality, IReadOnlyList<PriceDoubt> Doubts)?> RunAsync(Region region, MarketId id, DateTimeOffset? measured, CancellationToken ct)
    {
        if (await store.GoodsAsync(id, ct) is not var (published, goods) || published <= measured) return null;
        var doubts = new List<PriceDoubt>();
        var distances = new List<double>();
        var suspects = 0;
        var theirs = await ReferencesAsync(region, ct);
        foreach (var chunk in goods.Chunk(ChunkSize))
        {
            foreach (var good in await EvidenceAsync(region, id, chunk, theirs, ct))
            {
                if (DoubtRules.Suspicion(good) is { } suspicion)
                {
                    suspects++;
                    doubts.Add(suspicion);
                }

                if (DoubtRules.Distance(good) is { } distance) distances.Add(distance);
                if (DoubtRules.Disagreement(good) is { } disagreement) doubts.Add(disagreement);
            }
        }

        var (watched, gaps) = await GapsAsync(id, published, ct);
        var day = MarketQuality.DayOf(published);
        var tally = await store.TallyAsync(id, day, day.AddDays(1), ct);
        var agreement = PriceAgreement.Of(SourceNames.Tsm, distances);
        var quality = new MarketQuality(id, day, published, clock.GetUtcNow(), tally, goods.Count, suspects, watched, gaps, agreement, 0);
        quality = quality with { Score = QualityScore.Of(tally.AcceptedShare, quality.SuspectShare, quality.GapShare, agreement?.Median) };
        var worst = Worst(doubts);
        return await store.SaveAsync(quality, worst, ct) ? (quality, worst) : null;
    }

    private async Task<IReadOnlyDictionary<ItemId, ReferencePrice>> ReferencesAsync(Region region, CancellationToken ct)
    {
        if (_references is { } known && known.Region == region) return known.Prices;
        var prices = await references.OfRegionAsync(region, ct);
        _references = (region, prices);
        return prices;
    }

    private static List<PriceDoubt> Worst(List<PriceDoubt> doubts) =>
        [.. doubts.GroupBy(doubt => doubt.Kind).OrderBy(kind => kind.Key).SelectMany(kind => kind
            .OrderByDescending(doubt => doubt.Severity).ThenBy(doubt => doubt.Variant.Item.Value).ThenBy(doubt => doubt.Variant.Traits).Take(MostDoubts))];

    private async Task<IEnumerable<GoodEvidence>> EvidenceAsync(
        Region region, MarketId id, MarketGood[] goods, IReadOnlyDictionary<ItemId, ReferencePrice> theirs, CancellationToken ct)
    {
        var kept = trends is null ? null : await trends.OfItemsAsync(id, [.. goods.Select(good => good.Variant.Item).Distinct()], TrendRange.Fortnight, ct);
        var wide = regions is null || id.IsCommodities ? null : await regions.OfAsync(region, [.. goods.Select(good => good.Variant)], ct);
        return goods.Select(good => new GoodEvidence(
            good.Variant, good.Minimum, good.MarketValue, kept?.GetValueOrDefault(good.Variant), wide?.GetValueOrDefault(good.Variant),
            // The second source tells no variants apart: an item's price says nothing of one item level, or of one pet.
            good.Variant.Traits == 0 && theirs.TryGetValue(good.Variant.Item, out var reference) ? reference.MarketValue : null));
    }

    private async Task<(TimeSpan Watched, TimeSpan Gaps)> GapsAsync(MarketId id, DateTimeOffset published, CancellationToken ct)
    {
        var from = published - MarketQuality.GapSpan;
        var times = await market.SnapshotTimesAsync(id, from - MarketQuality.GapSpan, published.AddSeconds(1), ct);
        if (times.Count == 0) return (TimeSpan.Zero, TimeSpan.Zero);

        // A market that is followed since yesterday has no gap before yesterday; one that was silent for a while has.
        var start = times[0] > from ? times[0] : from;
        var gaps = PriceSeries.Gaps(times, start, published);
        return (published - start, gaps.Aggregate(TimeSpan.Zero, (sum, gap) => sum + (gap.To - gap.From)));
    }
}

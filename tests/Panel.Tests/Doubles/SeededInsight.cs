using DiscordAH.Domain.Common;
using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Market;
using DiscordAH.TestKit.Market;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>Hand-made trends and comparisons of the seeded market: the bow swings over the week, nothing foretells the herb, the gem is gone, the hostile item has no trend yet.</summary>
public sealed class SeededInsight(SeededMarket market) : IMarketInsight
{
    /// <summary>What to answer instead; null for the usual.</summary>
    public Func<TrendReport, Result<TrendReport>>? Trends { get; set; }

    public Func<ServerComparison, Result<ServerComparison>>? Comparisons { get; set; }

    public Task<Result<TrendReport>> TrendAsync(CalculatePriceTrends.Request request, CancellationToken ct)
    {
        if (Variant(request.Item, request.Variant) is not { } variant) return Task.FromResult<Result<TrendReport>>(new MarketErrors.UnknownItem(request.Item, []));
        if (market.FindBySlug(request.Realm) is not { } realm) return Task.FromResult<Result<TrendReport>>(new MarketErrors.UnknownRealm(request.Realm, []));
        if (variant.Item == SeededMarket.Evil) return Task.FromResult<Result<TrendReport>>(new MarketErrors.NoSnapshotYet(SeededMarket.Hostile));
        var isHerb = variant.Item == SeededMarket.Herb;
        var report = InsightSamples.Report(
            request.Range, isHerb ? TrendState.Volatile : TrendState.Falling, market.NameOf(variant), last: 123_4567, onSale: variant.Item != SeededMarket.Gone,
            season: variant.Item == SeededMarket.Sword, beats: !isHerb, record: isHerb ? null : new ForecastRecord(240, 0.812, 0.958, 0.031));
        report = report with
        {
            Variant = variant, Realm = realm, Market = isHerb ? MarketId.Commodities(realm.Region) : realm.Market, MarketName = isHerb ? MarketNames.Commodities(realm.Region) : realm.Name,
            PublishedAt = market.Published,
        };
        return Task.FromResult(Trends?.Invoke(report) ?? report);
    }

    public Task<Result<ServerComparison>> CompareAsync(CompareServers.Request request, CancellationToken ct)
    {
        if (Variant(request.Item, request.Variant) is not { } variant) return Task.FromResult<Result<ServerComparison>>(new MarketErrors.UnknownItem(request.Item, [new ItemMatch(market.Find(SeededMarket.Sword)!, "Bow of Searing Arrows", false)]));
        var name = market.NameOf(variant);
        var comparison = variant.Item == SeededMarket.Herb ? InsightSamples.Commodity()
            : variant.Item == SeededMarket.Gone ? InsightSamples.Comparison(12, 12, name)
            : variant.Item == SeededMarket.Evil ? InsightSamples.Comparison(30, 2, name, i => $"{SeededMarket.Hostile} {i}")
            : InsightSamples.Comparison(name: name);
        comparison = comparison with
        {
            Variant = variant, Region = request.Region, OtherVariants = variant.Item == SeededMarket.Sword ? [new VariantKey(variant.Item, VariantTraits.Gear(632, 2))] : [],
        };
        return Task.FromResult(Comparisons?.Invoke(comparison) ?? comparison);
    }

    private VariantKey? Variant(string item, VariantKey? picked) =>
        picked ?? (VariantKey.TryParse(item, out var key) && market.Find(key.Item) is not null ? key : null);
}

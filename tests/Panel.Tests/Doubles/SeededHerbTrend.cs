using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>The herb usually costs more than it does now; nothing else has a trend.</summary>
public sealed class SeededHerbTrend : IPriceTrends
{
    public Task<IReadOnlyDictionary<VariantKey, PriceTrend>> OfItemsAsync(MarketId market, IReadOnlyCollection<ItemId> items, TrendRange range, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<VariantKey, PriceTrend>>(
            market.IsCommodities && items.Contains(SeededMarket.Herb)
                ? new Dictionary<VariantKey, PriceTrend> { [VariantKey.Plain(SeededMarket.Herb)] = Trend(range) }
                : []);

    public Task SaveAsync(MarketId market, IReadOnlyCollection<(VariantKey Variant, PriceTrend Trend)> trends, CancellationToken ct) => throw new NotSupportedException();

    private static PriceTrend Trend(TrendRange range) => new(
        range, default, 330, new Copper(123_4567), TrendState.Falling, -0.12, new Copper(150_0000), new Copper(148_0000), new Copper(152_0000), -0.01, 0.02, -0.05, 0.04, 0.03, 0.08, -1.6, null, null);
}

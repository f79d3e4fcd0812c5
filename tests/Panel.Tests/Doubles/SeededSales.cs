using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>Sales of the herb are well known, those of the sword thinly, of anything else not at all.</summary>
public sealed class SeededSales : ISaleQueries
{
    public Task<SaleFigures?> OfMarketAsync(MarketId market, VariantKey variant, DateTimeOffset until, int days, CancellationToken ct) =>
        Task.FromResult(variant.Item == SeededMarket.Herb ? new SaleFigures(1234.5678, 0.345678, 912.34, TimeSpan.FromHours(150.25), 7, 1)
            : variant.Item == SeededMarket.Sword ? new SaleFigures(0.2, 0.1, 1, TimeSpan.FromHours(150.25), 7, 1)
            : null);

    public async Task<MarketSales> OfItemsAsync(MarketId market, IReadOnlyCollection<ItemId> items, DateTimeOffset until, int days, CancellationToken ct)
    {
        var figures = new Dictionary<VariantKey, SaleFigures>();
        foreach (var item in items)
            if (await OfMarketAsync(market, VariantKey.Plain(item), until, days, ct) is { } known) figures[VariantKey.Plain(item)] = known;
        return new MarketSales(new SaleFigures(0, 0.1, 0, TimeSpan.FromHours(150.25), 7, 1), figures);
    }

    public Task<SaleFigures?> OfRegionAsync(Region region, VariantKey variant, DateTimeOffset until, int days, CancellationToken ct) =>
        Task.FromResult(variant.Item == SeededMarket.Sword ? new SaleFigures(0.4, 0.15, 60, TimeSpan.FromHours(9000), 7, 60) : null);
}

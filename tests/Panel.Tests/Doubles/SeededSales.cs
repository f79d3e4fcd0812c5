using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>Sales of the herb are well known, those of the sword thinly, of anything else not at all.</summary>
public sealed class SeededSales : ISaleQueries
{
    public Task<SaleFigures?> OfMarketAsync(MarketId market, VariantKey variant, DateTimeOffset until, int days, CancellationToken ct) =>
        Task.FromResult(variant.Item == SeededMarket.Herb ? new SaleFigures(1234.5678, 0.345678, 912.34, TimeSpan.FromHours(150.25), 7, 1)
            : variant.Item == SeededMarket.Sword ? new SaleFigures(0.2, 0.1, 1, TimeSpan.FromHours(150.25), 7, 1)
            : null);

    public Task<SaleFigures?> OfRegionAsync(Region region, VariantKey variant, DateTimeOffset until, int days, CancellationToken ct) =>
        Task.FromResult(variant.Item == SeededMarket.Sword ? new SaleFigures(0.4, 0.15, 60, TimeSpan.FromHours(9000), 7, 60) : null);
}

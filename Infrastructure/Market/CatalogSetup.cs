using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Infrastructure.Alerts.Charts;
using DiscordAH.Infrastructure.Market.Charts;
using DiscordAH.Infrastructure.Professions;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Market;

/// <summary>Item and realm names in memory, and the charts.</summary>
public static class CatalogSetup
{
    /// <summary>Adds <see cref="IItemCatalog"/>, <see cref="IRealmCatalog"/> and <see cref="IProfessionCatalog"/> with their refreshing, <see cref="IPriceCharts"/>, <see cref="ITokenCharts"/>, <see cref="ITrendCharts"/>, <see cref="ICompareCharts"/> and <see cref="IAlertCharts"/>. Needs the stores.</summary>
    public static IServiceCollection AddCatalogs(this IServiceCollection services)
    {
        services.AddSingleton<ItemCatalog>();
        services.AddSingleton<IItemCatalog>(provider => provider.GetRequiredService<ItemCatalog>());
        services.AddSingleton<RealmCatalog>();
        services.AddSingleton<IRealmCatalog>(provider => provider.GetRequiredService<RealmCatalog>());
        services.AddHostedService<CatalogRefresh<ItemCatalog>>();
        services.AddHostedService<CatalogRefresh<RealmCatalog>>();
        services.AddSingleton<ProfessionCatalog>();
        services.AddSingleton<IProfessionCatalog>(provider => provider.GetRequiredService<ProfessionCatalog>());
        services.AddHostedService<CatalogRefresh<ProfessionCatalog>>();
        services.AddHostedService<CatalogRefresh<TableRecipeFacts>>();
        services.AddSingleton<IPriceCharts>(_ => new ChartCache(PriceChart.DrawPng));
        services.AddSingleton<ITokenCharts>(_ => new TokenCharts());
        services.AddSingleton<ITrendCharts>(_ => new TrendCharts());
        services.AddSingleton<ICompareCharts>(_ => new CompareCharts());
        services.AddSingleton<IAlertCharts>(provider => new AlertCharts(
            provider.GetRequiredService<IMarketQueries>(), provider.GetRequiredService<IItemCatalog>(), provider.GetRequiredService<IRealmCatalog>(), provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}

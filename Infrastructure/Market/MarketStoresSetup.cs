using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Items;
using DiscordAH.Infrastructure.Market.Realms;
using DiscordAH.Infrastructure.Market.Sales;
using DiscordAH.Infrastructure.Market.Snapshots;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Market;

/// <summary>The market's stores; <c>AddPersistence</c> calls it.</summary>
internal static class MarketStoresSetup
{
    public static IServiceCollection AddMarketStores(this IServiceCollection services)
    {
        services.AddSingleton<ISnapshotStore, SnapshotStore>();
        services.AddSingleton<SaleRecorder>();
        services.AddSingleton<SaleQueries>();
        services.AddSingleton<ISaleQueries>(provider => provider.GetRequiredService<SaleQueries>());
        services.AddSingleton<MarketQueries>();
        services.AddSingleton<IMarketQueries>(provider => provider.GetRequiredService<MarketQueries>());
        services.AddSingleton<IRealmStore, RealmStore>();
        services.AddSingleton<IItemStore, ItemStore>();
        return services;
    }
}

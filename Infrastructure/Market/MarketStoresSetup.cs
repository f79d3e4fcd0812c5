using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Market.Items;
using DiscordAH.Infrastructure.Market.Realms;
using DiscordAH.Infrastructure.Market.Snapshots;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Market;

/// <summary>The market's stores; <c>AddPersistence</c> calls it.</summary>
internal static class MarketStoresSetup
{
    public static IServiceCollection AddMarketStores(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<HistoryOptions>().Bind(configuration.GetSection(HistoryOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(_ => new MarketMemory(MarketMemory.DefaultLimit));
        services.AddSingleton<HistoryPacker>();
        services.AddSingleton<HistoryExpiry>();
        services.AddSingleton<ISnapshotStore, SnapshotStore>();
        services.AddSingleton<MarketQueries>();
        services.AddSingleton<IMarketQueries>(provider => provider.GetRequiredService<MarketQueries>());
        services.AddSingleton<IRealmStore, RealmStore>();
        services.AddSingleton<IItemStore, ItemStore>();
        return services;
    }
}

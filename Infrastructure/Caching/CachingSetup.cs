using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Market.Sales;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ZiggyCreatures.Caching.Fusion;

namespace DiscordAH.Infrastructure.Caching;

/// <summary>The cache before the market's queries, and the news that keeps it true.</summary>
public static class CachingSetup
{
    /// <summary>Call it after <c>AddPersistence</c>.</summary>
    public static IServiceCollection AddCaching(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RedisOptions>().Bind(configuration.GetSection(RedisOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<MarketListeners>();
        if (string.IsNullOrWhiteSpace(configuration[$"{RedisOptions.Section}:{nameof(RedisOptions.ConnectionString)}"]))
        {
            services.AddSingleton<IMarketNews, InProcessMarketNews>();
        }
        else
        {
            services.AddSingleton<RedisMarketNews>();
            services.AddSingleton<IMarketNews>(provider => provider.GetRequiredService<RedisMarketNews>());
            services.AddHostedService(provider => provider.GetRequiredService<RedisMarketNews>());
        }

        services.AddFusionCache();
        services.Replace(ServiceDescriptor.Singleton<IMarketQueries>(provider => new CachedMarketQueries(
            GuardedStore<IMarketQueries>.Wrap(provider.GetRequiredService<MarketQueries>(), provider.GetRequiredService<StorageGuard>()), provider.GetRequiredService<IFusionCache>(), provider.GetRequiredService<IMarketNews>())));
        services.Replace(ServiceDescriptor.Singleton<ISaleQueries>(provider => new CachedSaleQueries(
            GuardedStore<ISaleQueries>.Wrap(provider.GetRequiredService<SaleQueries>(), provider.GetRequiredService<StorageGuard>()), provider.GetRequiredService<IFusionCache>(), provider.GetRequiredService<IMarketNews>())));
        services.Replace(ServiceDescriptor.Singleton<ITrendReckoning>(provider => new CachedTrendReckoning(
            provider.GetRequiredService<ReckonTrends>(), provider.GetRequiredService<IFusionCache>(), provider.GetRequiredService<IMarketNews>())));
        services.AddSingleton<IReckoned, Reckoned>();
        services.Replace(ServiceDescriptor.Singleton<IPriceBars>(provider => new CachedPriceBars(
            GuardedStore<IPriceBars>.Wrap(provider.GetRequiredService<PriceBarQueries>(), provider.GetRequiredService<StorageGuard>()), provider.GetRequiredService<IFusionCache>(), provider.GetRequiredService<IMarketNews>())));
        return services;
    }
}

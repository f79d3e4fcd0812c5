using DiscordAH.Domain.Collecting;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Domain.StaticData;
using DiscordAH.Domain.Upstream;
using DiscordAH.Infrastructure.Alerts;
using DiscordAH.Infrastructure.Collecting;
using DiscordAH.Infrastructure.Forecasting;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Market.Comparison;
using DiscordAH.Infrastructure.Market.Events;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Market.Import;
using DiscordAH.Infrastructure.Market.Ingestion;
using DiscordAH.Infrastructure.Market.Items;
using DiscordAH.Infrastructure.Market.Quality;
using DiscordAH.Infrastructure.Market.Realms;
using DiscordAH.Infrastructure.Market.Rollups;
using DiscordAH.Infrastructure.Market.Sales;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Market.Tokens;
using DiscordAH.Infrastructure.Market.Trends;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Professions;
using DiscordAH.Infrastructure.Reports;
using DiscordAH.Infrastructure.StaticData;
using DiscordAH.Infrastructure.Upstream;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
        services.AddSingleton<SaleRecorder>();
        services.AddSingleton<SaleQueries>();
        services.AddSingleton<ISaleQueries>(provider => provider.GetRequiredService<SaleQueries>());
        services.AddSingleton<MarketQueries>();
        services.AddSingleton<IMarketQueries>(provider => provider.GetRequiredService<MarketQueries>());
        services.AddSingleton<PriceBarQueries>();
        services.AddSingleton<IPriceBars>(provider => provider.GetRequiredService<PriceBarQueries>());
        services.AddSingleton<RollupRoller>();
        services.AddSingleton<RollupExpiry>();
        services.AddSingleton<RegionPriceRefresh>();
        services.AddGuardedStore<IRegionPrices, RegionPriceStore>();
        services.AddSingleton<TrendGoods>();
        services.AddGuardedStore<IPriceTrends, PriceTrendStore>();
        services.AddGuardedStore<IRealmOffers, RealmOffers>();
        services.TryAddSingleton<ReckonTrends>();
        services.TryAddSingleton<ITrendReckoning>(provider => provider.GetRequiredService<ReckonTrends>());
        services.AddSingleton<HistoryImportStore>();
        services.AddSingleton<IRealmStore, RealmStore>();
        services.AddGuardedStore<IMarketEvents, MarketEventStore>();
        services.AddGuardedStore<ITokenPrices, TokenPriceStore>();
        services.AddSingleton<IItemStore, ItemStore>();
        services.AddSingleton<IStaticLedger, StaticLedger>();
        services.AddGuardedStore<IProfessionStore, ProfessionStore>();
        services.AddGuardedStore<IMaterialGoals, MaterialGoalStore>();
        services.AddProfessionFacts(configuration);
        services.AddSingleton<ICollectibleStore, CollectibleStore>();
        services.TryAddSingleton(new RealTime(TimeProvider.System));
        services.AddSingleton<IMarketChecks, MarketChecks>();
        services.AddSingleton<IMarketRhythms, MarketRhythms>();
        services.AddSingleton<IIngestionSettings, StoredIngestionSettings>();
        services.AddGuardedStore<IIngestionQueries, IngestionQueries>();
        services.AddSingleton<UpstreamStore>();
        services.AddSingleton<IUpstreamHealth>(provider => provider.GetRequiredService<UpstreamStore>());
        services.AddForecastStores(configuration);
        services.AddQualityStores(configuration);
        services.AddReportArchive(configuration);
        services.AddAlertStores(configuration);
        return services;
    }
}

using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Alerts;
using DiscordAH.Infrastructure.Forecasting;
using DiscordAH.Infrastructure.Market.Import;
using DiscordAH.Infrastructure.Market.Jobs;
using DiscordAH.Infrastructure.Market.Quality;
using DiscordAH.Infrastructure.Market.Trends;
using DiscordAH.Infrastructure.StaticData;
using DiscordAH.Infrastructure.Upstream;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DiscordAH.Infrastructure.Market;

/// <summary>Registers everything that brings market data in.</summary>
public static class IngestionSetup
{
    /// <summary>Adds the job handlers and the import. Needs AddBattleNet, the stores, the job queue, IMarketNews and TimeProvider.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="schedule">Whether this process also decides what is due; the import and the panel alone do not.</param>
    public static IServiceCollection AddIngestion(this IServiceCollection services, bool schedule = true)
    {
        services.TryAddTransient<RecordSnapshot>();
        services.AddTransient<IJobHandler, RefreshRealmsJob>();
        services.AddTransient<IJobHandler, RefreshItemsJob>();
        services.AddTransient<IJobHandler, TakeSnapshotJob>();
        services.AddTransient<IJobHandler, BackfillJob>();
        services.AddTransient<TrendUpkeep>();
        services.AddTransient<IJobHandler, ReckonTrendsJob>();
        services.AddStaticData();
        services.TryAddTransient<NoteRealmStates>();
        services.TryAddTransient<NoteBuild>();
        services.AddTransient<RealmStatesReader>();
        services.AddTransient<IJobHandler, WatchRealmsJob>();
        services.AddTransient<IJobHandler, WatchBuildJob>();
        services.AddTransient<IJobHandler, ReadTokenJob>();
        services.AddTransient<IJobHandler, PackHistoryJob>();
        services.AddTransient<IJobHandler, RollUpJob>();
        services.AddTransient<IJobHandler, RefreshRegionPricesJob>();
        services.AddSingleton<IRecurringJobs, HistoryUpkeep>();
        services.AddForecastJobs();
        services.TryAddTransient<ImportAuctionFile>();
        services.TryAddTransient<ImportHistory>();
        services.AddSingleton<IRecurringJobs, MarketRecurringJobs>();
        services.AddQualityJobs();
        services.AddAlertMeasuring();
        services.AddHostedService<UpstreamReporter>();
        if (schedule) services.AddHostedService<MarketSchedule>();
        return services;
    }
}

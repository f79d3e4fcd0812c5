using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>Alerts: their stores, use cases and jobs.</summary>
public static class AlertsSetup
{
    /// <summary>The stores and the limits; <c>AddPersistence</c> calls it.</summary>
    internal static IServiceCollection AddAlertStores(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AlertsOptions>().Bind(configuration.GetSection(AlertsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddGuardedStore<IAlertStore, AlertStore>();
        services.AddGuardedStore<IAlertPast, AlertPast>();
        services.AddTransient(provider => Limits(provider.GetRequiredService<IOptionsMonitor<AlertsOptions>>().CurrentValue));
        services.AddGuardedStore<IFiringStore, FiringStore>();
        return services;
    }

    /// <summary>The use cases, for bot, panel and API alike. Needs what prices and professions need.</summary>
    public static IServiceCollection AddAlerts(this IServiceCollection services)
    {
        services.TryAddTransient<PreviewAlert>();
        services.TryAddTransient<SuggestAlerts>();
        services.TryAddTransient<CreateAlert>();
        services.TryAddTransient<ChangeAlert>();
        services.TryAddTransient<DeleteAlerts>();
        services.TryAddTransient<CreateBulkAlerts>();
        services.TryAddTransient<SnoozeAlert>();
        services.TryAddTransient<TightenAlert>();
        services.TryAddTransient<RecordPurchase>();
        services.TryAddTransient<ExplainFiring>();
        services.TryAddTransient<FindAlertOpportunities>();
        services.TryAddTransient<CalculateAlertEffectiveness>();
        return services;
    }

    /// <summary>Judging alerts after snapshots. Needs the stores, the catalogs, the job queue and TimeProvider.</summary>
    public static IServiceCollection AddAlertJobs(this IServiceCollection services)
    {
        services.TryAddTransient<DueAlerts>();
        services.TryAddTransient(provider => ActivatorUtilities.CreateInstance<AlertRound>(provider, provider.GetRequiredService<AlertPast>()));
        services.TryAddTransient<FiringMessages>();
        services.TryAddTransient<AlertWriting>();
        services.TryAddTransient<EvaluateAlertTriggers>();
        services.TryAddTransient<ReadingPruning>();
        services.AddTransient<IJobHandler, EvaluateAlertsJob>();
        services.AddTransient<IJobHandler, SweepAlertsJob>();
        services.AddTransient<IJobHandler, TidyAlertsJob>();
        services.AddSingleton<IRecurringJobs, AlertRecurringJobs>();
        return services;
    }

    /// <summary>Measuring what became of firings; part of <c>AddIngestion</c>.</summary>
    internal static IServiceCollection AddAlertMeasuring(this IServiceCollection services)
    {
        services.TryAddTransient<MeasureFirings>();
        services.AddTransient<IJobHandler, MeasureAlertsJob>();
        services.AddSingleton<IRecurringJobs, MeasuringRecurringJobs>();
        return services;
    }

    private static AlertLimits Limits(AlertsOptions options) =>
        AlertLimits.Usual with { PerMember = options.MostPerMember, PerGuild = options.MostPerGuild, MostPreviewFirings = options.MostPreviewFirings, MostPerDay = options.MostPerDay };
}

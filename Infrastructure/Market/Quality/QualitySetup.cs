using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Sources;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Sources;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Market.Quality;

/// <summary>Data quality: its stores, which every process has, and its jobs.</summary>
internal static class QualitySetup
{
    /// <summary>Adds the stores of data quality and of the second sources; part of <c>AddPersistence</c>.</summary>
    public static IServiceCollection AddQualityStores(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<QualityOptions>().Bind(configuration.GetSection(QualityOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<QualityOptions>, QualityOptionsValidator>());
        services.TryAddSingleton(provider => 
        {
            var settings = provider.GetRequiredService<IOptions<QualityOptions>>().Value;
            return new FeedbackRules(settings.ReportsPerDay, settings.SuspectFor);
        });
        services.TryAddSingleton(new DigestAddresses(configuration.GetSection("Panel:Admins").Get<string[]>() ?? [], configuration["Panel:PublicUrl"]));
        services.AddGuardedStore<IMarketQualityStore, MarketQualityStore>();
        services.AddGuardedStore<IPriceFeedbackStore, PriceFeedbackStore>();
        services.AddGuardedStore<ISuspectPrices, SuspectPrices>();
        services.AddGuardedStore<ISourceStates, SourceStates>();
        services.AddSingleton<IReferencePrices, ReferencePrices>();
        services.AddGuardedStore<IItemFacts, ItemFacts>();
        services.AddSingleton<IGameTables, GameTableStore>();
        services.TryAddTransient<ReportWrongPrice>();
        services.TryAddTransient<JudgePriceFeedback>();
        return services;
    }

    /// <summary>Adds measuring and the digest; part of <c>AddIngestion</c>.</summary>
    public static IServiceCollection AddQualityJobs(this IServiceCollection services)
    {
        services.TryAddTransient<MeasureMarketQuality>();
        services.TryAddTransient<SendQualityDigest>();
        services.AddTransient<IJobHandler, MeasureQualityJob>();
        services.AddTransient<IJobHandler, QualityDigestJob>();
        services.AddSingleton<IRecurringJobs, QualityRecurringJobs>();
        return services;
    }
}

using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DiscordAH.Infrastructure.Forecasting;

/// <summary>Registers forecasts.</summary>
internal static class ForecastingSetup
{
    /// <summary>Adds the store and the use case; <c>AddPersistence</c> calls it through the market's stores.</summary>
    public static IServiceCollection AddForecastStores(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ForecastOptions>().Bind(configuration.GetSection(ForecastOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddGuardedStore<IForecastStore, ForecastStore>();
        services.TryAddTransient<ForecastPrice>();
        services.TryAddTransient<Foretell>(provider => provider.GetRequiredService<ForecastPrice>().RunAsync);
        return services;
    }

    /// <summary>Adds the jobs.</summary>
    public static IServiceCollection AddForecastJobs(this IServiceCollection services)
    {
        services.TryAddTransient<ScoreForecasts>();
        services.AddTransient<IJobHandler, ScoreForecastsJob>();
        services.AddTransient<IJobHandler, IssueForecastsJob>();
        services.AddSingleton<IRecurringJobs, ForecastUpkeep>();
        return services;
    }
}

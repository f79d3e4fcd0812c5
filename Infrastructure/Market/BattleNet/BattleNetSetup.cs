using System.Net;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Upstream;
using DiscordAH.Infrastructure.Upstream;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Timeout;

namespace DiscordAH.Infrastructure.Market.BattleNet;

/// <summary>Registers the Battle.net client and the auction feed on it.</summary>
public static class BattleNetSetup
{
    // A server that wants longer is asked again by the job, not by a request that waits.
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromSeconds(60);

    /// <summary>Adds <see cref="IAuctionFeed"/>. Needs IItemStore and TimeProvider from elsewhere.</summary>
    public static IServiceCollection AddBattleNet(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddBattleNetOptions(configuration);
        services.TryAddSingleton(new RealTime(TimeProvider.System));
        services.TryAddSingleton<UpstreamMeter>();
        services.TryAddSingleton<IUpstreamMeter>(provider => provider.GetRequiredService<UpstreamMeter>());
        services.TryAddSingleton(provider => new ApiBudget(provider.GetRequiredService<IOptions<BattleNetOptions>>(), TimeProvider.System));
        services.TryAddSingleton<BattleNetTokens>();
        services.TryAddSingleton(_ => ItemLevelData.Load());
        services.TryAddSingleton<ItemShapes>();
        services.AddTransient<BudgetHandler>();
        services.AddTransient<TokenHandler>();
        services.AddTransient<IAuctionFeed, BlizzardAuctionFeed>();

        var token = services.AddHttpClient(BattleNetTokens.ClientName, client => client.Timeout = TimeSpan.FromMinutes(2));
        token.ConfigurePrimaryHttpMessageHandler(Sockets).SetHandlerLifetime(Timeout.InfiniteTimeSpan).RedactLoggedHeaders(["Authorization"]);
        token.AddResilienceHandler("retry", AddRetry);
        token.AddResilienceHandler("timeout", AddTimeout);

        // Outermost first: an attempt asks for the token, waits for the budget, and only then does its time run.
        var api = services.AddHttpClient<BattleNetClient>(client => client.Timeout = Timeout.InfiniteTimeSpan);
        api.ConfigurePrimaryHttpMessageHandler(Sockets).SetHandlerLifetime(Timeout.InfiniteTimeSpan).RedactLoggedHeaders(["Authorization"]);
        api.AddResilienceHandler("retry", AddRetry);
        api.AddHttpMessageHandler<TokenHandler>();
        api.AddHttpMessageHandler<BudgetHandler>();
        api.AddResilienceHandler("timeout", AddTimeout);
        return services;
    }

    /// <summary>Adds the settings alone, for a process that only shows what others read.</summary>
    public static IServiceCollection AddBattleNetOptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BattleNetOptions>().Bind(configuration.GetSection(BattleNetOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BattleNetOptions>, BattleNetOptionsValidator>());
        return services;
    }

    private static SocketsHttpHandler Sockets() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        ConnectTimeout = TimeSpan.FromSeconds(15),
        UseCookies = false,
    };

    private static void AddRetry(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        // The market's clock may be sped up or stand still; waiting takes real time.
        pipeline.TimeProvider = TimeProvider.System;
        var settings = context.ServiceProvider.GetRequiredService<IOptions<BattleNetOptions>>().Value;
        if (settings.Retries == 0) return;
        var retry = new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = settings.Retries,
            Delay = settings.RetryDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            MaxDelay = TimeSpan.FromSeconds(30),
            ShouldRetryAfterHeader = true,
        };
        var transient = retry.ShouldHandle;
        retry.ShouldHandle = async args =>
            await transient(args) && !(RetryAfter(args.Outcome.Result, context) > LongestRetryAfter);
        pipeline.AddRetry(retry);
    }

    private static void AddTimeout(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        pipeline.TimeProvider = TimeProvider.System;
        pipeline.AddTimeout(new TimeoutStrategyOptions
        {
            Timeout = context.ServiceProvider.GetRequiredService<IOptions<BattleNetOptions>>().Value.ResponseTimeout,
        });
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage? response, ResilienceHandlerContext context) =>
        response?.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - context.ServiceProvider.GetRequiredService<RealTime>().Clock.GetUtcNow(),
            _ => null,
        };
}

using System.Net;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Sources;
using DiscordAH.Domain.Upstream;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Upstream;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Timeout;

namespace DiscordAH.Infrastructure.Sources;

/// <summary>Sources beside Battle.net: the readers and their jobs. Their stores come with <c>AddPersistence</c>.</summary>
public static class SourcesSetup
{
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromSeconds(60);

    /// <summary>Adds every <see cref="ISecondSource"/>, each off until its address is set. Needs the stores, IIngestionSettings and TimeProvider.</summary>
    public static IServiceCollection AddSecondSources(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SourcesOptions>().Bind(configuration.GetSection(SourcesOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SourcesOptions>, SourcesOptionsValidator>());
        services.TryAddSingleton(new RealTime(TimeProvider.System));
        services.TryAddSingleton<UpstreamMeter>();
        services.TryAddSingleton<IUpstreamMeter>(provider => provider.GetRequiredService<UpstreamMeter>());
        services.AddSingleton<SourceGates>();
        services.AddTransient<SourceMeterHandler>();
        services.AddTransient<ISecondSource, TsmSource>();
        services.AddTransient<ISecondSource, WowheadSource>();
        services.AddTransient<ISecondSource, Db2Source>();
        services.AddTransient<IJobHandler, RefreshSourceJob>();
        services.AddSingleton<IRecurringJobs, SourceRecurringJobs>();

        // Sites like to know who asks.
        var http = services.AddHttpClient<SourceClient>(client =>
        {
            client.Timeout = Timeout.InfiniteTimeSpan;
            client.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordAH/1.0 (guild market desk)");
        });
        http.ConfigurePrimaryHttpMessageHandler(Sockets).SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        http.AddResilienceHandler("retry", AddRetry);
        http.AddHttpMessageHandler<SourceMeterHandler>();
        http.AddResilienceHandler("timeout", AddTimeout);
        return services;
    }

    private static SocketsHttpHandler Sockets() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        ConnectTimeout = TimeSpan.FromSeconds(15),
        UseCookies = false,
        MaxConnectionsPerServer = 1,
    };

    private static void AddRetry(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        // The market's clock may be sped up or stand still; waiting takes real time.
        pipeline.TimeProvider = TimeProvider.System;
        var settings = context.ServiceProvider.GetRequiredService<IOptions<SourcesOptions>>().Value;
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
        retry.ShouldHandle = async args => await transient(args) && !(RetryAfter(args.Outcome.Result) > LongestRetryAfter);
        pipeline.AddRetry(retry);
    }

    private static void AddTimeout(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        pipeline.TimeProvider = TimeProvider.System;
        pipeline.AddTimeout(new TimeoutStrategyOptions { Timeout = context.ServiceProvider.GetRequiredService<IOptions<SourcesOptions>>().Value.ResponseTimeout });
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage? response) => response?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - TimeProvider.System.GetUtcNow(),
        _ => null,
    };
}

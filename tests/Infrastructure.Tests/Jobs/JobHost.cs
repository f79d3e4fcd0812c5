using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Jobs;
using DiscordAH.TestKit.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DiscordAH.Infrastructure.Tests.Jobs;

/// <summary>A process that works on the queue.</summary>
internal sealed class JobHost : IAsyncDisposable
{
    private readonly List<IHostedService> _started = [];

    private JobHost(ServiceProvider services) => Services = services;

    public ServiceProvider Services { get; }

    public static async Task<JobHost> StartAsync(TestDatabase database, IJobHandler handler, bool sole = false, params (string Key, string? Value)[] settings)
    {
        var configuration = database.Configuration([("Jobs:Poll", "00:00:00.020"), ("Jobs:FirstRetry", "00:00:00.010"), ("Jobs:LongestRetry", "00:00:00.050"), .. settings]);
        var host = new JobHost(database.Services(services =>
        {
            services.AddSingleton(handler);
            services.AddSingleton(new SoleWorker(sole));
            services.AddJobs(configuration, runWorkers: true);
        }));
        foreach (var service in host.Services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
            host._started.Add(service);
        }

        return host;
    }

    public async Task StopAsync()
    {
        foreach (var service in Enumerable.Reverse(_started)) await service.StopAsync(CancellationToken.None);
        _started.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Services.DisposeAsync();
    }
}

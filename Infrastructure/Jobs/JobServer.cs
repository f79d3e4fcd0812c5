using Hangfire;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>The Hangfire server of a process that works.</summary>
internal sealed class JobServer(HangfireStorage storage, JobRunner runner, IOptions<JobsOptions> options) : IHostedService, IDisposable
{
    private BackgroundJobServer? _server;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _server = new BackgroundJobServer(new BackgroundJobServerOptions
        {
            WorkerCount = options.Value.Workers,
            Activator = new RunnerActivator(runner),
            ShutdownTimeout = TimeSpan.FromSeconds(5),
            StopTimeout = TimeSpan.FromSeconds(1),
            SchedulePollingInterval = TimeSpan.FromMinutes(1),
        }, await storage.GetAsync(cancellationToken));
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // First the jobs, by our own token: Hangfire's reaches them late.
        await runner.StopAsync();
        if (_server is null) return;
        _server.SendStop();
        await _server.WaitForShutdownAsync(cancellationToken);
    }

    public void Dispose() => _server?.Dispose();

    // Hangfire's own scope disposes what it activated; this runner outlives its jobs.
    private sealed class RunnerActivator(JobRunner runner) : JobActivator
    {
        public override JobActivatorScope BeginScope(JobActivatorContext context) => new Scope(runner);
    }

    private sealed class Scope(JobRunner runner) : JobActivatorScope
    {
        public override object Resolve(Type type) =>
            type == typeof(JobRunner) ? runner : throw new InvalidOperationException($"Only {nameof(JobRunner)} is run.");
    }
}

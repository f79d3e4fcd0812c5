using Hangfire;
using Microsoft.Extensions.Hosting;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>
/// The Hangfire server of a process that works. It only carries wake-ups, so two threads do for any number of jobs: the jobs themselves are
/// asynchronous and hold no thread while they wait.
/// </summary>
internal sealed class JobServer(HangfireStorage storage, JobRunner runner, JobSignal signal) : IHostedService, IDisposable
{
    private const int Threads = 2;
    private BackgroundJobServer? _server;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _server = new BackgroundJobServer(new BackgroundJobServerOptions
        {
            WorkerCount = Threads,
            Activator = new SignalActivator(signal),
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

    // Hangfire's own scope disposes what it activated; the signal outlives the call.
    private sealed class SignalActivator(JobSignal signal) : JobActivator
    {
        public override JobActivatorScope BeginScope(JobActivatorContext context) => new Scope(signal);
    }

    private sealed class Scope(JobSignal signal) : JobActivatorScope
    {
        public override object Resolve(Type type) =>
            type == typeof(JobSignal) ? signal : throw new InvalidOperationException($"Only {nameof(JobSignal)} is called.");
    }
}

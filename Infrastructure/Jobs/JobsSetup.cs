using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Notifications;
using DiscordAH.Infrastructure.Persistence;
using Hangfire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>The job queue.</summary>
public static class JobsSetup
{
    /// <summary>Adds the queue; with <paramref name="runWorkers"/> this process also does the work. Call it after <c>AddPersistence</c>.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration, bool runWorkers)
    {
        services.AddOptions<JobsOptions>().Bind(configuration.GetSection(JobsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new LeaseClock(TimeProvider.System));
        var embedded = PersistenceSetup.ProviderOf(configuration) == StorageProvider.Sqlite;
        services.TryAddSingleton(new SoleWorker(runWorkers && embedded));
        services.TryAddSingleton(new WorkersReach(runWorkers || !embedded));
        services.TryAddSingleton(new JobsWork(runWorkers));
        services.TryAddSingleton<WorkerName>();
        services.AddGuardedStore<IJobStore, JobStore>();
        services.AddGuardedStore<IJobQueries, JobQueries>();
        services.AddSingleton<HangfireStorage>();
        services.AddSingleton<JobStorage, LateJobStorage>();
        services.AddSingleton<IJobQueue, JobQueue>();
        services.AddSingleton<JobSweeper>();
        services.AddSingleton<JobNotices>();
        services.AddSingleton<RecurringStore>();
        services.AddSingleton<IRecurringQueries>(provider => provider.GetRequiredService<RecurringStore>());
        services.AddOutboxStore(configuration);
        services.TryAddSingleton<CancelJob>();
        services.TryAddSingleton<RetryJob>();
        services.TryAddSingleton<RetryJobs>();
        services.TryAddSingleton<RunJobNow>();
        services.TryAddSingleton<RunRecurringNow>();
        if (!runWorkers) return services;

        services.AddSingleton<JobSignal>();
        services.AddSingleton<JobLeases>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<RecurringSchedule>();
        services.AddSingleton<IRecurringJobs, QueueUpkeep>();
        services.AddTransient<IJobHandler, PruneJob>();
        services.AddHostedService<JobServer>();
        services.AddHostedService<JobDispatcher>();
        return services;
    }
}

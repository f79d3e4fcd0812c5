using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Telemetry;

/// <summary>Whether this process can do its work.</summary>
public static class HealthSetup
{
    /// <summary>Tag of the checks that make a process ready; liveness has none of them.</summary>
    public const string Ready = "ready";

    /// <summary>Needs <c>AddPersistence</c> and <c>AddJobs</c>.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<JobsHealth>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [Ready]).AddCheck<JobsHealth>("jobs", tags: [Ready]);
        return services;
    }
}

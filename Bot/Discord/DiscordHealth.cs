using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DiscordAH.Bot.Discord;

/// <summary>Ready while interactions arrive.</summary>
internal sealed class DiscordHealth(DiscordConnection connection) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(connection.IsReady
            ? HealthCheckResult.Healthy("Discord is connected.")
            : HealthCheckResult.Unhealthy(connection.StopReason ?? "Discord is not connected yet, or just now not."));
}

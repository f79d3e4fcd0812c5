using System.Data.Common;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DiscordAH.Infrastructure.Telemetry;

/// <summary>The database answers a small question.</summary>
internal sealed class DatabaseHealth(IDbContextFactory<AppDbContext> contexts, IDatabase database, StorageGuard guard) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await guard.RunAsync(AskAsync, cancellationToken);
            return HealthCheckResult.Healthy("The database answers.");
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException or TimeoutException or IOException)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, $"The database cannot be used: {database.Advice(failure)}", failure);
        }
    }

    private async Task<bool> AskAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Markets.AnyAsync(ct);
    }
}

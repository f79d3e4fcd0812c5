using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Persistence;

/// <summary>Lets stores ask for <see cref="AppDbContext"/> without knowing the database. While the database is away they are refused at once.</summary>
internal sealed class AppDbContextFactory<TContext>(IDbContextFactory<TContext> inner, StorageGuard guard) : IDbContextFactory<AppDbContext>
    where TContext : AppDbContext
{
    public AppDbContext CreateDbContext()
    {
        guard.ThrowIfAway();
        return inner.CreateDbContext();
    }

    public async Task<AppDbContext> CreateDbContextAsync(CancellationToken cancellationToken)
    {
        guard.ThrowIfAway();
        return await inner.CreateDbContextAsync(cancellationToken);
    }
}

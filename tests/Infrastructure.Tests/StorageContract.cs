using DiscordAH.Infrastructure.Persistence;
using DiscordAH.TestKit.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Tests;

/// <summary>A contract that holds on every database; derived classes only name the database.</summary>
public abstract class StorageContract(StorageProvider provider) : IAsyncLifetime
{
    private TestDatabase? _database;
    private ServiceProvider? _services;

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected TestDatabase Database => _database ?? throw new InvalidOperationException("Not initialised.");

    protected ServiceProvider Services => _services ?? throw new InvalidOperationException("Not initialised.");

    public virtual async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(provider);
        _services = _database.Services(Configure);
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual void Configure(IServiceCollection services)
    {
    }

    protected T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();
}

using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Infrastructure.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Market.Sales;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence.Postgres;
using DiscordAH.Infrastructure.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace DiscordAH.Infrastructure.Persistence;

/// <summary>The database, its migration at start, and the market's stores.</summary>
public static class PersistenceSetup
{
    /// <summary>Call it first: its hosted service migrates, and hosted services start in the order they were added.</summary>
    public static IServiceCollection AddPersistence(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DataOptions>().Bind(configuration.GetSection(DataOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<StorageGuard>();

        if (ProviderOf(configuration) == StorageProvider.Postgres) AddPostgres(services);
        else AddSqlite(services);

        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContext());
        services.AddSingleton(provider => new DatabaseMigrator(
            provider.GetRequiredService<IDatabase>(),
            provider.GetRequiredService<IOptions<StorageOptions>>(),
            provider.GetRequiredService<ILogger<DatabaseMigrator>>()));
        services.AddHostedService(provider => provider.GetRequiredService<DatabaseMigrator>());
        if (ProviderOf(configuration) == StorageProvider.Postgres) services.AddHostedService<StorageWatch>();
        return services.AddMarketStores(configuration);
    }

    /// <summary>Adds a store that people wait for: asked through <typeparamref name="TService"/> it gives up as soon as the database is known to be away.</summary>
    internal static IServiceCollection AddGuardedStore<TService, TStore>(this IServiceCollection services)
        where TService : class
        where TStore : class, TService
    {
        services.TryAddSingleton<TStore>();
        return services.AddSingleton(provider => GuardedStore<TService>.Wrap(provider.GetRequiredService<TStore>(), provider.GetRequiredService<StorageGuard>()));
    }

    /// <summary>The configured provider; SQLite for a value that validation will refuse anyway.</summary>
    internal static StorageProvider ProviderOf(IConfiguration configuration) =>
        Enum.TryParse<StorageProvider>(configuration[$"{StorageOptions.Section}:{nameof(StorageOptions.Provider)}"], ignoreCase: true, out var provider) ? provider : StorageProvider.Sqlite;

    private static void AddSqlite(IServiceCollection services)
    {
        services.AddSingleton(_ => new WriteGate(oneAtATime: true));
        services.AddPooledDbContextFactory<SqliteAppDbContext>((provider, options) =>
            SqliteSetup.Configure(options, provider.GetRequiredService<IOptions<DataOptions>>().Value.DatabaseFile));
        services.AddSingleton<IDbContextFactory<AppDbContext>, AppDbContextFactory<SqliteAppDbContext>>();
        services.AddSingleton<IDatabase, SqliteDatabase>();
        services.AddSingleton<IHistoryStorage, SqliteHistoryStorage>();
        services.AddSingleton<IMarketBulk, SqliteMarketBulk>();
        services.AddSingleton<ISaleBulk, SqliteSaleBulk>();
    }

    private static void AddPostgres(IServiceCollection services)
    {
        services.AddSingleton(_ => new WriteGate(oneAtATime: false));
        services.AddSingleton(provider => PostgresSetup.CreateSource(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString ?? "",
            provider.GetService<JobsWork>() is { Here: true } ? provider.GetRequiredService<IOptions<JobsOptions>>().Value.Workers : 0));
        services.AddPooledDbContextFactory<PostgresAppDbContext>((provider, options) =>
            PostgresSetup.Configure(options, provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton<IDbContextFactory<AppDbContext>, AppDbContextFactory<PostgresAppDbContext>>();
        services.AddSingleton<IDatabase, PostgresDatabase>();
        services.AddSingleton<IHistoryStorage, PostgresHistoryStorage>();
        services.AddSingleton<IMarketBulk, PostgresMarketBulk>();
        services.AddSingleton<ISaleBulk, PostgresSaleBulk>();
    }
}

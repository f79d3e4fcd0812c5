using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Tests.Market;
using DiscordAH.TestKit.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Tests.Persistence;

public abstract class MigrationContract(StorageProvider provider)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_Empty_ThenAgain_Works()
    {
        await using var database = await TestDatabase.CreateAsync(provider, migrated: false);
        await using var services = database.Services();

        await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(Ct);
        await services.GetRequiredService<ISnapshotStore>().RecordAsync(Snap.At(1, Snap.T0, Snap.Of(1, 1)), Ct);
        await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(Ct);

        Assert.Equal(Snap.T0, await services.GetRequiredService<ISnapshotStore>().LastPublishedAsync(new MarketId(1), Ct));
    }

    [Fact]
    public async Task Migrate_ManyProcessesAtOnce_AllSucceed()
    {
        await using var database = await TestDatabase.CreateAsync(provider, migrated: false);
        var processes = Enumerable.Range(0, 4).Select(_ => database.Services()).ToList();

        await Task.WhenAll(processes.Select(process => Task.Run(() => process.GetRequiredService<DatabaseMigrator>().MigrateAsync(Ct))));

        await using var db = await processes[0].GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Ct));
        foreach (var process in processes) await process.DisposeAsync();
    }

    [Fact]
    public async Task Migrate_DownAndUpAgain_Works()
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var services = database.Services();
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);

        await db.GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase, Ct);
        await db.Database.MigrateAsync(Ct);

        Assert.Equal(0, await db.Snapshots.CountAsync(Ct));
    }

    [Fact]
    public async Task Model_MatchesItsMigrations()
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var services = database.Services();
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);

        Assert.False(db.Database.HasPendingModelChanges(), "The model changed: run scripts/add-migration.sh NAME.");
    }

    [Fact]
    public async Task Migrate_DatabaseOfANewerVersion_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var services = database.Services();
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" (migration_id, product_version) VALUES ('29990101000000_Later', '99.0')", Ct);

        var refused = await Assert.ThrowsAsync<StorageUnavailableException>(() => services.GetRequiredService<DatabaseMigrator>().MigrateAsync(Ct));

        Assert.Contains("29990101000000_Later", refused.Message, StringComparison.Ordinal);
    }
}

using DiscordAH.Infrastructure.Persistence;
using DiscordAH.TestKit.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Tests.Persistence;

/// <summary>
/// Every migration there is, on a database in use (R21): rows stand in all tables of the state before, put there by plain SQL, and must be there
/// after going up, down and up again. Nothing here knows a table by name, so a new migration is tested as soon as it is added.
/// </summary>
public abstract class FilledMigrationContract(StorageProvider provider)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryMigration_UpDownUp_OnFilledTables_LosesNothing()
    {
        await using var database = await TestDatabase.CreateAsync(provider, migrated: false);
        await using var services = database.Services();
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        await db.Database.OpenConnectionAsync(Ct);
        var tables = new FilledTables(db, provider);
        var previous = Migration.InitialDatabase;
        foreach (var migration in db.Database.GetMigrations())
        {
            var migrator = db.GetService<IMigrator>();
            await tables.FillAsync(Ct);
            var before = await tables.ReadAsync(Ct);

            await migrator.MigrateAsync(migration, Ct);
            AssertSurvived($"{migration} up", before, await tables.ReadAsync(Ct));

            // What the new tables hold may go with them; what was there before may not.
            await migrator.MigrateAsync(previous, Ct);
            AssertSurvived($"{migration} down", before, await tables.ReadAsync(Ct));

            await migrator.MigrateAsync(migration, Ct);
            AssertSurvived($"{migration} up again", before, await tables.ReadAsync(Ct));
            previous = migration;
        }

        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Ct));
        TestContext.Current.TestOutputHelper?.WriteLine($"migrations.tested: {db.Database.GetMigrations().Count()}\nmigrations.rows: {tables.Rows}");
    }

    /// <summary>The last migration's own rows survive a way down and up of everything that follows them: what goes down must come up.</summary>
    [Fact]
    public async Task AllTheWayDownAndUp_FromFilledTables_Works()
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var services = database.Services();
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        await db.Database.OpenConnectionAsync(Ct);
        await new FilledTables(db, provider).FillAsync(Ct);

        await db.GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase, Ct);
        await db.Database.MigrateAsync(Ct);

        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Ct));
    }

    /// <summary>A migration that is cut short, at whatever statement, and run again, ends as if nothing had happened.</summary>
    [Fact]
    public async Task EveryMigration_CutShortAtAnyStatement_AndRunAgain_LosesNothing()
    {
        await using var database = await TestDatabase.CreateAsync(provider, migrated: false);
        var failing = new FailingStatement();
        await using var db = failing.Open(database);
        await db.Database.OpenConnectionAsync(Ct);
        var tables = new FilledTables(db, provider);
        var cuts = 0;
        foreach (var migration in db.Database.GetMigrations())
        {
            await tables.FillAsync(Ct);
            var before = await tables.ReadAsync(Ct);
            for (var step = 1; ; step++)
            {
                // As the program's start does it: EF's own lock stays behind after a kill.
                if (provider == StorageProvider.Sqlite) await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", Ct);
                failing.In(step);
                try
                {
                    await db.GetService<IMigrator>().MigrateAsync(migration, Ct);
                    failing.Never();
                    break;
                }
                catch (CutShortException)
                {
                    cuts++;
                    AssertSurvived($"{migration} cut at statement {step}", before, await tables.ReadAsync(Ct));
                }
            }

            AssertSurvived($"{migration} after cuts", before, await tables.ReadAsync(Ct));
        }

        Assert.True(cuts > 10, $"Only {cuts} cuts: the test does not do what it says.");
        TestContext.Current.TestOutputHelper?.WriteLine($"migrations.cuts: {cuts}");
    }

    private static void AssertSurvived(string when, IReadOnlyDictionary<string, FilledTable> before, IReadOnlyDictionary<string, FilledTable> after)
    {
        foreach (var (name, table) in before)
        {
            if (!after.TryGetValue(name, out var now)) continue;
            var shared = table.Columns.Where(now.Columns.Contains).ToList();
            Assert.True(table.Only(shared).SequenceEqual(now.Only(shared)), $"{when}: {name} lost or changed rows.\nbefore:\n{string.Join('\n', table.Only(shared).Take(5))}\nafter ({now.Rows.Count} of {table.Rows.Count}):\n{string.Join('\n', now.Only(shared).Take(5))}");
        }
    }
}

using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Tests.Market;
using DiscordAH.TestKit.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Tests.StaticData;

/// <summary>What was known of pets and missing items goes along, up and down.</summary>
public abstract class StaticMigrationContract(StorageProvider provider)
{
    private const string Before = "Foundation";

    [Fact]
    public async Task Migrate_FilledDatabase_KeepsPetsAndMissingItems()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var services = database.Services();
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(ct);
        var noted = Conversions.ToStored(Snap.T0);
        await db.GetService<IMigrator>().MigrateAsync(Before, ct);
        await db.Database.ExecuteSqlAsync($"INSERT INTO pet_names (species_id, name) VALUES (39, 'Mechanical Squirrel')", ct);
        await db.Database.ExecuteSqlAsync($"INSERT INTO missing_items (item_id, noted_at) VALUES (7, {noted})", ct);

        await db.Database.MigrateAsync(ct);

        var items = services.GetRequiredService<IItemStore>();
        await services.GetRequiredService<ISnapshotStore>().RecordAsync(Snap.At(1, Snap.T0, Snap.Of(7, 1)), ct);
        Assert.Equal("Mechanical Squirrel", (await items.PetNamesAsync(ct))[39]);
        Assert.Empty(await items.UnknownOnSaleAsync(Snap.Hour(71), 10, ct));
        Assert.Equal([new ItemId(7)], await items.UnknownOnSaleAsync(Snap.Hour(72), 10, ct));

        await db.GetService<IMigrator>().MigrateAsync(Before, ct);
        Assert.Equal(noted, (await db.Database.SqlQuery<long>($"""SELECT noted_at AS "Value" FROM missing_items WHERE item_id = 7""").ToListAsync(ct)).Single());
        Assert.Equal("Mechanical Squirrel", (await db.Database.SqlQuery<string>($"""SELECT name AS "Value" FROM pet_names WHERE species_id = 39""").ToListAsync(ct)).Single());
    }
}

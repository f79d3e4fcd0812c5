using DiscordAH.Domain.Collecting;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Collecting;

/// <summary>Mounts, toys and pet species in the database.</summary>
internal sealed class CollectibleStore(IDbContextFactory<AppDbContext> contexts, WriteGate gate) : ICollectibleStore
{
    private const string SaveMount =
        """
        INSERT INTO mounts (id, name, names, source, faction, build, updated_at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, names = excluded.names, source = excluded.source, faction = excluded.faction,
            build = excluded.build, updated_at = excluded.updated_at
        """;

    private const string SaveToy =
        """
        INSERT INTO toys (id, item_id, name, names, source, build, updated_at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6)
        ON CONFLICT (id) DO UPDATE SET item_id = excluded.item_id, name = excluded.name, names = excluded.names, source = excluded.source,
            build = excluded.build, updated_at = excluded.updated_at
        """;

    private const string SavePet =
        """
        INSERT INTO pets (id, name, names, family, source, is_tradable, is_capturable, is_battle_pet, faction, icon_url, build, updated_at)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, names = excluded.names, family = excluded.family, source = excluded.source,
            is_tradable = excluded.is_tradable, is_capturable = excluded.is_capturable, is_battle_pet = excluded.is_battle_pet,
            faction = excluded.faction, icon_url = coalesce(excluded.icon_url, pets.icon_url), build = excluded.build, updated_at = excluded.updated_at
        """;

    public Task SaveAsync(IReadOnlyList<Mount> mounts, DateTimeOffset at, CancellationToken ct) => WriteAsync(
        SaveMount, [.. mounts.OrderBy(mount => mount.Id).Select(mount => new object?[]
        {
            mount.Id, mount.Name.English, StoredNames.Of(mount.Name), mount.Source, mount.Faction, mount.Build, Conversions.ToStored(at),
        })], ct);

    public Task SaveAsync(IReadOnlyList<Toy> toys, DateTimeOffset at, CancellationToken ct) => WriteAsync(
        SaveToy, [.. toys.OrderBy(toy => toy.Id).Select(toy => new object?[]
        {
            toy.Id, toy.Item.Value, toy.Name.English, StoredNames.Of(toy.Name), toy.Source, toy.Build, Conversions.ToStored(at),
        })], ct);

    public Task SaveAsync(IReadOnlyList<Pet> pets, DateTimeOffset at, CancellationToken ct) => WriteAsync(
        SavePet, [.. pets.OrderBy(pet => pet.Id).Select(pet => new object?[]
        {
            pet.Id, pet.Name.English, StoredNames.Of(pet.Name), pet.Family, pet.Source, pet.IsTradable, pet.IsCapturable, pet.IsBattlePet,
            pet.Faction, pet.IconUrl, pet.Build, Conversions.ToStored(at),
        })], ct);

    public async Task<IReadOnlyList<Mount>> MountsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Mounts.AsNoTracking().OrderBy(row => row.Id).ToListAsync(ct);
        return rows.ConvertAll(row => new Mount(row.Id, StoredNames.Read(row.Name, row.Names), row.Source, row.Faction, row.Build));
    }

    public async Task<IReadOnlyList<Toy>> ToysAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Toys.AsNoTracking().OrderBy(row => row.Id).ToListAsync(ct);
        return rows.ConvertAll(row => new Toy(row.Id, row.ItemId, StoredNames.Read(row.Name, row.Names), row.Source, row.Build));
    }

    public async Task<IReadOnlyList<Pet>> PetsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Pets.AsNoTracking().Where(row => row.Build != null).OrderBy(row => row.Id).ToListAsync(ct);
        return rows.ConvertAll(row => new Pet(
            row.Id, StoredNames.Read(row.Name, row.Names), row.Family, row.Source, row.IsTradable, row.IsCapturable, row.IsBattlePet,
            row.Faction, row.IconUrl, row.Build ?? ""));
    }

    private async Task WriteAsync(string sql, IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        if (rows.Count == 0) return;
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await StatementBatch.RunAsync(db, sql, rows, ct);
        await transaction.CommitAsync(ct);
    }
}

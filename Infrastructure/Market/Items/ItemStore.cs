using System.Text.Json;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.StaticData;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Items;

/// <summary>Item facts in the database.</summary>
internal sealed class ItemStore(IDbContextFactory<AppDbContext> contexts, WriteGate gate, IStaticLedger ledger) : IItemStore
{
    private const string SaveItem =
        """
        INSERT INTO items (id, name, names, quality, level, class_id, subclass_id, class_name, subclass_name, vendor_price, icon_url, build, updated_at)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, names = excluded.names, quality = excluded.quality, level = excluded.level,
            class_id = excluded.class_id, subclass_id = excluded.subclass_id, class_name = excluded.class_name, subclass_name = excluded.subclass_name,
            vendor_price = excluded.vendor_price, icon_url = coalesce(excluded.icon_url, items.icon_url),
            build = coalesce(excluded.build, items.build), updated_at = excluded.updated_at
        """;

    private const string Forget = "DELETE FROM static_entries WHERE kind = 7 AND id = @p0";

    private const string SavePetName = 
        """
        INSERT INTO pets (id, name, names, family, source, is_tradable, is_capturable, is_battle_pet) VALUES (@p0, @p1, '{}', '', '', @p2, @p2, @p2)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name
        """;

    private const string SaveIcon = "UPDATE items SET icon_url = @p1 WHERE id = @p0";

    public async Task SaveAsync(IReadOnlyList<Item> items, DateTimeOffset at, CancellationToken ct)
    {
        if (items.Count == 0) return;
        var stored = Conversions.ToStored(at);
        var sorted = items.OrderBy(item => item.Id.Value).ToList();
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await StatementBatch.RunAsync(db, SaveItem, sorted.Select(item => new object?[]
        {
            item.Id.Value, item.Name, JsonSerializer.Serialize(item.Names), item.Quality, item.Level, item.ClassId, item.SubclassId,
            item.ClassName, item.SubclassName, item.VendorPrice.Value, item.IconUrl, item.Build, stored,
        }), ct);
        await StatementBatch.RunAsync(db, Forget, sorted.Select(item => new object?[] { item.Id.Value }), ct);
        await transaction.CommitAsync(ct);
    }

    public Task NoteMissingAsync(ItemId item, DateTimeOffset at, CancellationToken ct) =>
        ledger.NoteAsync([new StaticResult(new StaticEntry(StaticKind.Items, item.Value), null, IsMissing: true, "Battle.net does not know it.")], at, ct);

    public async Task<Item?> FindAsync(ItemId item, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Items.AsNoTracking().SingleOrDefaultAsync(row => row.Id == item, ct) is { } found ? ToItem(found) : null;
    }

    public async Task<IReadOnlyList<Item>> ListAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Items.AsNoTracking().OrderBy(row => row.Id).ToListAsync(ct);
        return rows.ConvertAll(ToItem);
    }

    public async Task<IReadOnlyList<ItemId>> UnknownOnSaleAsync(DateTimeOffset now, int max, CancellationToken ct)
    {
        var due = Conversions.ToStored(now);
        await using var db = await contexts.CreateDbContextAsync(ct);

        // Hops along the index from one item to the next, so the cost grows with the items and not with the rows of all markets.
        var found = await db.Database.SqlQuery<int>(
            $"""
            WITH RECURSIVE on_sale (item_id) AS (
                SELECT (SELECT min(item_id) FROM current_market)
                UNION ALL
                SELECT (SELECT min(c.item_id) FROM current_market c WHERE c.item_id > on_sale.item_id) FROM on_sale WHERE on_sale.item_id IS NOT NULL)
            SELECT item_id AS "Value" FROM on_sale
            WHERE item_id IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM items WHERE items.id = on_sale.item_id)
              AND NOT EXISTS (SELECT 1 FROM static_entries m WHERE m.kind = 7 AND m.id = on_sale.item_id AND m.ask_again_at > {due})
            LIMIT {max}
            """).ToListAsync(ct);
        return found.ConvertAll(id => new ItemId(id));
    }

    public async Task<IReadOnlyList<ItemId>> IconlessOnSaleAsync(DateTimeOffset now, int max, CancellationToken ct)
    {
        var due = Conversions.ToStored(now);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.Database.SqlQuery<int>(
            $"""
            SELECT i.id AS "Value" FROM items i
            WHERE i.icon_url IS NULL
              AND EXISTS (SELECT 1 FROM current_market c WHERE c.item_id = i.id)
              AND NOT EXISTS (SELECT 1 FROM static_entries m WHERE m.kind = 8 AND m.id = i.id AND m.ask_again_at > {due})
            ORDER BY i.id LIMIT {max}
            """).ToListAsync(ct);
        return found.ConvertAll(id => new ItemId(id));
    }

    public async Task SaveIconsAsync(IReadOnlyDictionary<ItemId, string> icons, CancellationToken ct)
    {
        if (icons.Count == 0) return;
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await StatementBatch.RunAsync(db, SaveIcon, icons.OrderBy(icon => icon.Key.Value).Select(icon => new object?[] { icon.Key.Value, icon.Value }), ct);
        await transaction.CommitAsync(ct);
    }

    public async Task<IReadOnlyDictionary<int, string>> PetNamesAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Pets.AsNoTracking().Select(row => new { row.Id, row.Name }).ToDictionaryAsync(row => row.Id, row => row.Name, ct);
    }

    public async Task SavePetNamesAsync(IReadOnlyDictionary<int, string> names, CancellationToken ct)
    {
        if (names.Count == 0) return;
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await StatementBatch.RunAsync(db, SavePetName, names.OrderBy(name => name.Key).Select(name => new object?[] { name.Key, name.Value, false }), ct);
        await transaction.CommitAsync(ct);
    }

    private static Item ToItem(ItemRow row) => new(
        row.Id, row.Name, JsonSerializer.Deserialize<Dictionary<string, string>>(row.Names) ?? [], row.Quality, row.Level,
        row.ClassId, row.SubclassId, row.ClassName, row.SubclassName, row.VendorPrice, row.IconUrl) { Build = row.Build };
}

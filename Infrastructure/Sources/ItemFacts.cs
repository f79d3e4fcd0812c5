using DiscordAH.Domain.Common;
using DiscordAH.Domain.Sources;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Sources;

/// <summary>Facts of a second source about items, in the database.</summary>
internal sealed class ItemFacts(IDbContextFactory<AppDbContext> contexts, WriteGate gate) : IItemFacts
{
    private const string Ask =
        """
        INSERT INTO item_facts (item_id, asked_at, quality, level, class_id, subclass_id) VALUES (@p0, @p1, 0, 0, 0, 0)
        ON CONFLICT (item_id) DO NOTHING
        """;

    public async Task<IReadOnlyDictionary<ItemId, ItemFact>> OfAsync(IReadOnlyCollection<ItemId> items, CancellationToken ct)
    {
        if (items.Count == 0) return new Dictionary<ItemId, ItemFact>();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Set<ItemFactRow>().AsNoTracking().Where(row => items.Contains(row.ItemId) && row.Name != null).ToListAsync(ct);
        return rows.Select(row => row.ToFact()).OfType<ItemFact>().ToDictionary(fact => fact.Item);
    }

    public async Task AskAsync(IReadOnlyCollection<ItemId> items, DateTimeOffset now, CancellationToken ct)
    {
        if (items.Count == 0) return;
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await StatementBatch.RunAsync(db, Ask, items.OrderBy(item => item.Value).Select(item => new object?[] { item.Value, Conversions.ToStored(now) }), ct);
        await transaction.CommitAsync(ct);
    }

    public async Task<IReadOnlyList<ItemId>> DueAsync(DateTimeOffset readBefore, int max, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);

        // New wishes before renewals; NULLs sort differently in the two databases.
        return await db.Set<ItemFactRow>().Where(row => row.ReadAt == null || row.ReadAt < readBefore)
            .OrderBy(row => row.ReadAt == null ? 0 : 1).ThenBy(row => row.ReadAt).ThenBy(row => row.AskedAt).ThenBy(row => row.ItemId)
            .Select(row => row.ItemId).Take(max).ToListAsync(ct);
    }

    public async Task SaveAsync(ItemId item, ItemFact? fact, DateTimeOffset at, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (fact is null)
        {
            // What was known before stays known: the page may be away for a while.
            await db.Set<ItemFactRow>().Where(row => row.ItemId == item).ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, at), ct);
            return;
        }

        var stored = Conversions.ToStored(at);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO item_facts (item_id, asked_at, read_at, name, quality, level, class_id, subclass_id, icon, link)
            VALUES ({item.Value}, {stored}, {stored}, {fact.Name}, {fact.Quality}, {fact.Level}, {fact.ClassId}, {fact.SubclassId}, {fact.Icon}, {fact.Link})
            ON CONFLICT (item_id) DO UPDATE SET read_at = excluded.read_at, name = excluded.name, quality = excluded.quality, level = excluded.level,
                class_id = excluded.class_id, subclass_id = excluded.subclass_id, icon = excluded.icon, link = excluded.link
            """, ct);
    }
}

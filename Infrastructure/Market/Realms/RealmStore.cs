using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Realms;

/// <summary>The realm map in the database.</summary>
internal sealed class RealmStore(IDbContextFactory<AppDbContext> contexts, WriteGate gate) : IRealmStore
{
    // The state of a known realm changes only together with its event, in MarketEventStore.
    private const string SaveConnected =
        """
        INSERT INTO connected_realms (market_id, region, is_up, population, is_transfer_locked, is_creation_locked, updated_at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6)
        ON CONFLICT (market_id) DO UPDATE SET region = excluded.region
        """;

    private const string SaveRealm =
        """
        INSERT INTO realms (id, market_id, region, slug, name, local_name, locale, time_zone, category) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)
        ON CONFLICT (id) DO UPDATE SET market_id = excluded.market_id, region = excluded.region, slug = excluded.slug, name = excluded.name,
            local_name = excluded.local_name, locale = excluded.locale, time_zone = excluded.time_zone, category = excluded.category
        """;

    public async Task SaveAsync(Region region, IReadOnlyList<ConnectedRealm> connectedRealms, DateTimeOffset at, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // In the order of ids: two processes that save at once then wait for each other instead of locking each other out.
        var connected = connectedRealms.OrderBy(realm => realm.Market.Value).ToList();
        var stored = Conversions.ToStored(at);
        await StatementBatch.RunAsync(db, SaveConnected, connected.Select(realm => new object?[]
        {
            realm.Market.Value, (int)region, realm.IsUp, realm.Population, realm.IsTransferLocked, realm.IsCreationLocked, stored,
        }), ct);
        var realms = connected.SelectMany(home => home.Realms, (home, realm) => (home.Market, Realm: realm)).OrderBy(both => both.Realm.Id);
        await StatementBatch.RunAsync(db, SaveRealm, realms.Select(both => new object?[]
        {
            both.Realm.Id, both.Market.Value, (int)region, both.Realm.Slug, both.Realm.Name, both.Realm.LocalName, both.Realm.Locale, both.Realm.TimeZone, both.Realm.Category,
        }), ct);
        await RemoveEmptiedAsync(db, region, connected.ConvertAll(realm => realm.Market), ct);
        await transaction.CommitAsync(ct);
    }

    public async Task<IReadOnlyList<ConnectedRealm>> ListAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var realms = (await db.Realms.AsNoTracking().ToListAsync(ct)).ToLookup(row => row.MarketId, row => row.ToRealm());
        var connected = await db.ConnectedRealms.AsNoTracking().ToListAsync(ct);
        return connected
            .Select(row => new ConnectedRealm(row.MarketId, row.Region, row.IsUp, row.Population, row.IsTransferLocked,
                [.. realms[row.MarketId].OrderBy(realm => realm.Name, StringComparer.Ordinal).ThenBy(realm => realm.Id)])
            {
                IsCreationLocked = row.IsCreationLocked,
            })
            .OrderBy(realm => realm.Region)
            .ThenBy(realm => realm.Realms.Count > 0 ? realm.Realms[0].Name : "", StringComparer.Ordinal)
            .ThenBy(realm => realm.Market.Value)
            .ToList();
    }

    // Realms are merged now and then: a connected realm whose last realm moved away has no auction house any more.
    private static Task RemoveEmptiedAsync(AppDbContext db, Region region, List<MarketId> named, CancellationToken ct) =>
        db.ConnectedRealms
            .Where(row => row.Region == region && !named.Contains(row.MarketId) && !db.Realms.Any(realm => realm.MarketId == row.MarketId))
            .ExecuteDeleteAsync(ct);
}

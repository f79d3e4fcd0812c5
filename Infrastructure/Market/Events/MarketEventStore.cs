using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Realms;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Events;

/// <summary>Market events in the database, together with the realm states they come from.</summary>
internal sealed class MarketEventStore(IDbContextFactory<AppDbContext> contexts, WriteGate gate) : IMarketEvents
{
    private const int MostOfMarket = 200;
    private static readonly MarketId Everywhere = default;

    private const string Add =
        """
        INSERT INTO market_events (region, market_id, kind, occurrence, at, since, from_value, to_value) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)
        ON CONFLICT (region, market_id, kind, occurrence) DO NOTHING
        """;

    private const string Remove = "DELETE FROM market_events WHERE region = @p0 AND market_id = @p1 AND kind = @p2 AND occurrence = @p3";

    private const string SaveState =
        """
        UPDATE connected_realms SET is_up = @p0, population = @p1, is_transfer_locked = @p2, is_creation_locked = @p3, updated_at = @p4
        WHERE market_id = @p5 AND updated_at < @p4
        """;

    public async Task<StatesNoted> NoteStatesAsync(Region region, IReadOnlyList<RealmState> states, DateTimeOffset readAt, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var changes = await CompareAsync(db, region, states, readAt, ct);
        await StatementBatch.RunAsync(db, SaveState, changes.Select(change => new object?[]
        {
            change.State.IsUp, change.State.Population, change.State.IsTransferLocked, change.State.IsCreationLocked, Conversions.ToStored(readAt), change.State.Market.Value,
        }), ct);
        var withdrawn = changes.SelectMany(change => change.Withdrawn).ToList();
        var happened = changes.SelectMany(change => change.Happened).ToList();
        if (withdrawn.Count > 0) await StatementBatch.RunAsync(db, Remove, withdrawn.Select(one => Values(one)[..4]), ct);
        if (happened.Count > 0) await StatementBatch.RunAsync(db, Add, happened.Select(Values), ct);
        await transaction.CommitAsync(ct);
        return new StatesNoted(changes.Count, happened.Count, withdrawn.Count);
    }

    public async Task<bool> TryAddAsync(MarketEvent one, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (region, market, kind) = ((int)one.Region, (one.Market ?? Everywhere).Value, (int)one.Kind);
        var at = Conversions.ToStored(one.At);
        var since = one.Since is { } before ? Conversions.ToStored(before) : (long?)null;
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO market_events (region, market_id, kind, occurrence, at, since, from_value, to_value)
            VALUES ({region}, {market}, {kind}, {one.Occurrence}, {at}, {since}, {one.From}, {one.To})
            ON CONFLICT (region, market_id, kind, occurrence) DO NOTHING
            """, ct) == 1;
    }

    public async Task<IReadOnlyList<MarketEvent>> BuildsAsync(Region region, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.MarketEvents.AsNoTracking()
            .Where(row => row.Region == region && row.MarketId == Everywhere && row.Kind == MarketEventKind.NewBuild)
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id)
            .ToListAsync(ct);
        return rows.ConvertAll(row => row.ToEvent());
    }

    public async Task<IReadOnlyList<MarketEvent>> OfMarketAsync(Region region, MarketId market, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await Matching(db, new MarketEventFilter(region, market, from, to)).Take(MostOfMarket).ToListAsync(ct);
        return rows.ConvertAll(row => row.ToEvent());
    }

    public async Task<Page<MarketEvent>> ListAsync(MarketEventFilter filter, PageRequest page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var matching = Matching(db, filter);
        var total = await matching.CountAsync(ct);
        var rows = total == 0 ? [] : await matching.Skip(page.Skip).Take(page.Size).ToListAsync(ct);
        return new Page<MarketEvent>(rows.ConvertAll(row => row.ToEvent()), page.Number, page.Size, total);
    }

    private static IQueryable<MarketEventRow> Matching(AppDbContext db, MarketEventFilter filter)
    {
        var rows = db.MarketEvents.AsNoTracking();
        if (filter.Region is { } region) rows = rows.Where(row => row.Region == region);
        if (filter.Market is { } market) rows = rows.Where(row => row.MarketId == market || row.MarketId == Everywhere);
        if (filter.From is { } from) rows = rows.Where(row => row.At >= from);
        if (filter.To is { } to) rows = rows.Where(row => row.At < to);
        return rows.OrderByDescending(row => row.At).ThenByDescending(row => row.Id);
    }

    private static async Task<List<RealmChange>> CompareAsync(
        AppDbContext db, Region region, IReadOnlyList<RealmState> states, DateTimeOffset readAt, CancellationToken ct)
    {
        var stored = await LockAsync(db, region, ct);
        var since = readAt - RealmChange.Memory;
        var recent = (await db.MarketEvents.AsNoTracking().Where(row => row.Region == region && row.At >= since && row.MarketId != Everywhere).ToListAsync(ct))
            .ToLookup(row => row.MarketId, row => row.ToEvent());
        var changes = new List<RealmChange>(states.Count);
        foreach (var fresh in states.OrderBy(state => state.Market.Value))
        {
            if (!stored.TryGetValue(fresh.Market, out var row) || row.UpdatedAt >= readAt) continue;
            var before = new RealmState(row.MarketId, row.IsUp, row.Population, row.IsTransferLocked, row.IsCreationLocked);
            changes.Add(RealmChange.Between(region, before, row.UpdatedAt, fresh, readAt, [.. recent[fresh.Market]]));
        }

        return changes;
    }

    // Another process that notes at the same time waits here, and then compares with what this one wrote. SQLite has one writer anyway:
    // its transaction took the lock when it began.
    private static async Task<Dictionary<MarketId, ConnectedRealmRow>> LockAsync(AppDbContext db, Region region, CancellationToken ct)
    {
        var rows = db.Database.IsNpgsql()
            ? db.ConnectedRealms.FromSql($"SELECT * FROM connected_realms WHERE region = {(int)region} ORDER BY market_id FOR UPDATE")
            : db.ConnectedRealms.Where(row => row.Region == region);
        return (await rows.AsNoTracking().ToListAsync(ct)).ToDictionary(row => row.MarketId);
    }

    private static object?[] Values(MarketEvent one) =>
    [
        (int)one.Region, (one.Market ?? Everywhere).Value, (int)one.Kind, one.Occurrence, Conversions.ToStored(one.At),
        one.Since is { } since ? Conversions.ToStored(since) : null, one.From, one.To,
    ];
}

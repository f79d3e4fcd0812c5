using System.Runtime.CompilerServices;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>Whom a snapshot concerns. What is read follows from what changed, not from how many alerts there are.</summary>
internal sealed class DueAlerts(IDbContextFactory<AppDbContext> contexts)
{
    // Changed goods first, each with its alerts: both sides have an index that begins with the market.
    private const string Changed = $"""
        SELECT {DueAlert.Columns}
        FROM alert_readings r JOIN price_alerts a ON a.market_id = r.market_id AND a.item_id = r.item_id AND a.traits = r.traits AND a.status = 'active'
        WHERE r.market_id = @market AND r.at = @at AND a.market_id = @market AND NOT a.attends AND a.since < @at AND (a.expires_at IS NULL OR a.expires_at > @at)
        AND (r.quantity = 0 OR r.minimum < a.quiet_from OR r.minimum > a.quiet_to)
        ORDER BY a.item_id, a.traits, a.id
        """;

    private const string Attending = $"""
        SELECT {DueAlert.Columns}
        FROM price_alerts a JOIN alert_readings r ON r.market_id = a.market_id AND r.item_id = a.item_id AND r.traits = a.traits
        AND r.at = (SELECT max(n.at) FROM alert_readings n WHERE n.market_id = a.market_id AND n.item_id = a.item_id AND n.traits = a.traits AND n.at <= @at)
        WHERE a.market_id = @market AND a.attends AND a.status = 'active' AND a.since < @at AND (a.expires_at IS NULL OR a.expires_at > @at)
        ORDER BY a.item_id, a.traits, a.id
        """;

    private const string Ending = "SELECT 1 FROM price_alerts WHERE market_id = @market AND status = 'active' AND expires_at <= @at LIMIT 1";

    /// <summary>Markets that are watched and have a snapshot that their alerts have not seen.</summary>
    public async Task<List<MarketId>> BehindAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.AlertMarks.Join(db.Markets, mark => mark.MarketId, market => market.MarketId, (mark, market) => new { mark.MarketId, mark.Through, market.LastLiveAt })
            .Where(row => row.LastLiveAt > row.Through && db.PriceAlerts.Any(alert => alert.MarketId == row.MarketId && alert.Status == AlertStatus.Active))
            .OrderBy(row => row.LastLiveAt).Select(row => row.MarketId).ToListAsync(ct);
    }

    /// <summary>How far a market's alerts are judged; null for one that nobody ever watched.</summary>
    public async Task<DateTimeOffset?> ThroughAsync(MarketId market, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await db.AlertMarks.AsNoTracking().SingleOrDefaultAsync(row => row.MarketId == market, ct))?.Through;
    }

    /// <summary>Live snapshots after a moment, ascending; none when nobody watches the market.</summary>
    public async Task<List<DateTimeOffset>> SnapshotsAsync(MarketId market, DateTimeOffset after, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        if (!await AlertReadings.IsWatchedAsync(db, market, ct)) return [];
        return await db.Snapshots.Where(row => row.MarketId == market && row.PublishedAt > after && !row.IsArchived).OrderBy(row => row.PublishedAt).Select(row => row.PublishedAt).ToListAsync(ct);
    }

    /// <summary>Alerts that a snapshot concerns, in the order of their goods: those whose good it changed to a price that is not quiet for them, then those that attend.</summary>
    public async IAsyncEnumerable<DueAlert> OfAsync(MarketId market, DateTimeOffset at, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var sql in new[] { Changed, Attending })
            await foreach (var due in ReadAsync(sql, market, at, ct)) yield return due;
    }

    /// <summary>Whether a snapshot ends an alert.</summary>
    public async Task<bool> EndsAnyAsync(MarketId market, DateTimeOffset at, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Command(Ending, ("market", market.Value), ("at", Conversions.ToStored(at)));
        return await command.ExecuteScalarAsync(ct) is not null;
    }

    /// <summary>Reads alerts by a statement over <see cref="DueAlert.Columns"/>.</summary>
    internal async IAsyncEnumerable<DueAlert> ReadAsync(string sql, MarketId market, DateTimeOffset at, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Command(sql, ("market", market.Value), ("at", Conversions.ToStored(at)));
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) yield return DueAlert.Read(reader);
    }
}

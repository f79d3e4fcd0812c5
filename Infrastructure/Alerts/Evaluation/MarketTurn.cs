using System.Globalization;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>
/// Keeps a market's recorder out until the open transaction ends. A person's write and a snapshot then come one after the other: the snapshot sees the alert and
/// notes its good's change, or the alert sees the snapshot and begins behind it.
/// </summary>
internal static class MarketTurn
{
    /// <returns>The market's newest live snapshot; null before the first one.</returns>
    public static Task<DateTimeOffset?> TakeAsync(AppDbContext db, MarketId market, CancellationToken ct) => TakeAsync(db, market, " FOR SHARE", ct);

    /// <summary>Keeps others who take a turn out as well.</summary>
    public static Task<DateTimeOffset?> TakeAloneAsync(AppDbContext db, MarketId market, CancellationToken ct) => TakeAsync(db, market, " FOR NO KEY UPDATE", ct);

    /// <summary>An alert begins behind the newest snapshot, not behind this moment: the next one may be published already, but not read yet.</summary>
    public static DateTimeOffset Since(DateTimeOffset asked, DateTimeOffset? last) => last is { } at && at < asked ? at : asked;

    private static async Task<DateTimeOffset?> TakeAsync(AppDbContext db, MarketId market, string hold, CancellationToken ct)
    {
        // SQLite has one writer, who holds everything.
        await using var command = db.Command("SELECT last_live_at FROM markets WHERE market_id = @market" + (db.Database.IsNpgsql() ? hold : ""), ("market", market.Value));
        return await command.ExecuteScalarAsync(ct) is { } at and not DBNull ? Conversions.FromStored(Convert.ToInt64(at, CultureInfo.InvariantCulture)) : null;
    }
}

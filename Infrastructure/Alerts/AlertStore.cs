using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>Alerts in the table <c>price_alerts</c>.</summary>
internal sealed partial class AlertStore(IDbContextFactory<AppDbContext> contexts, WriteGate gate, ILogger<AlertStore> logger) : IAlertStore
{
    // First halves of the advisory locks' keys.
    private const int LockOwner = 0x414C524F;
    private const int LockGuild = 0x414C5247;

    public async Task<PriceAlert?> FindAsync(AlertId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return Read(await db.PriceAlerts.AsNoTracking().Where(row => row.Id == id.Value).ToListAsync(ct)).SingleOrDefault();
    }

    public async Task<IReadOnlyList<PriceAlert>> OfOwnerAsync(UserId owner, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return Read(await db.PriceAlerts.AsNoTracking().Where(row => row.UserId == owner)
            .OrderBy(row => row.Status == AlertStatus.Ended ? 1 : 0).ThenByDescending(row => row.Id).ToListAsync(ct));
    }

    public async Task<IReadOnlyList<PriceAlert>> OfGuildChannelsAsync(GuildId guild, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return Read(await db.PriceAlerts.AsNoTracking().Where(row => row.ChannelId != null && row.ChannelGuildId == guild.Value).OrderByDescending(row => row.Id).ToListAsync(ct));
    }

    public async Task<AlertCounts> CountAsync(UserId owner, GuildId? guild, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await CountAsync(db, owner, guild, ct);
    }

    public async Task<Result<IReadOnlyList<PriceAlert>>> AddAsync(IReadOnlyList<PriceAlert> alerts, AlertLimits limits, CancellationToken ct)
    {
        if (alerts.Count == 0) return Result<IReadOnlyList<PriceAlert>>.Of(alerts);
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await RefusalAsync(db, alerts, limits, ct) is { } refusal) return refusal;

        var rows = new List<PriceAlertRow>(alerts.Count);
        foreach (var market in alerts.GroupBy(alert => alert.Market).OrderBy(group => group.Key.Value))
        {
            var last = await MarketTurn.TakeAsync(db, market.Key, ct);
            await BeginMarkAsync(db, market.Key, last, ct);
            rows.AddRange(market.Select(alert => RowOf(alert with { Id = default, Revision = 0 }, last, wasBegun: false)));
        }

        db.PriceAlerts.AddRange(rows);
        await db.SaveChangesAsync(ct);
        foreach (var market in rows.Where(row => row.Status == AlertStatus.Active).GroupBy(row => row.MarketId)) await ReadAsync(db, market.Key, [.. market], ct);
        await transaction.CommitAsync(ct);
        return Result<IReadOnlyList<PriceAlert>>.Of([.. rows.OrderBy(row => row.Id).Select(row => row.ToAlert())]);
    }

    public async Task<bool> TrySaveAsync(PriceAlert alert, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var last = await MarketTurn.TakeAsync(db, alert.Market, ct);
        var wasBegun = await db.PriceAlerts.AnyAsync(row => row.Id == alert.Id.Value && row.Since == alert.Since, ct);
        var row = RowOf(alert, last, wasBegun);

        // A snapshot that is being judged just now leaves a changed alert alone. So that it loses nothing, it is judged at the next one in any case.
        if (row.Since < last && await IsBehindAsync(db, alert.Market, last, ct)) row.Attends = true;
        if (await UpdateAsync(db, row, ct) == 0) return false;
        if (alert.Status == AlertStatus.Active)
        {
            await BeginMarkAsync(db, alert.Market, last, ct);
            await ReadAsync(db, alert.Market, [row], ct);
        }

        await transaction.CommitAsync(ct);
        return true;
    }

    public async Task<int> DeleteAsync(UserId? owner, IReadOnlyCollection<AlertId> ids, CancellationToken ct)
    {
        List<long> wanted = [.. ids.Select(id => id.Value)];
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = db.PriceAlerts.Where(row => EF.Parameter(wanted).Contains(row.Id));
        if (owner is { } one) rows = rows.Where(row => row.UserId == one);
        return await rows.ExecuteDeleteAsync(ct);
    }

    private static PriceAlertRow RowOf(PriceAlert alert, DateTimeOffset? last, bool wasBegun)
    {
        var row = AlertRows.Of(alert with { Since = MarketTurn.Since(alert.Since, last) });

        // A snapshot came after the one that a person saw: what it changed nobody may have noted.
        if (!wasBegun && row.Since < last) row.Attends = true;

        // The end of a snooze is no change of the good: who waits for it is judged at every snapshot.
        if (alert.State is { IsArmed: true, SnoozedUntil: not null }) row.Attends = true;
        return row;
    }

    private static Task<int> UpdateAsync(AppDbContext db, PriceAlertRow row, CancellationToken ct) =>
        db.PriceAlerts.Where(each => each.Id == row.Id && each.Revision == row.Revision).ExecuteUpdateAsync(set => set
            .SetProperty(each => each.Condition, row.Condition)
            .SetProperty(each => each.MinQuantity, row.MinQuantity)
            .SetProperty(each => each.CoolDownSeconds, row.CoolDownSeconds)
            .SetProperty(each => each.Hysteresis, row.Hysteresis)
            .SetProperty(each => each.ExpiresAt, row.ExpiresAt)
            .SetProperty(each => each.ActiveHours, row.ActiveHours)
            .SetProperty(each => each.IgnoreSuspect, row.IgnoreSuspect)
            .SetProperty(each => each.ChannelId, row.ChannelId)
            .SetProperty(each => each.ChannelGuildId, row.ChannelGuildId)
            .SetProperty(each => each.Status, row.Status)
            .SetProperty(each => each.Reason, row.Reason)
            .SetProperty(each => each.IsArmed, row.IsArmed)
            .SetProperty(each => each.Attends, row.Attends)
            .SetProperty(each => each.QuietFrom, row.QuietFrom)
            .SetProperty(each => each.QuietTo, row.QuietTo)
            .SetProperty(each => each.FiredAt, row.FiredAt)
            .SetProperty(each => each.SnoozedUntil, row.SnoozedUntil)
            .SetProperty(each => each.UntilRecovered, row.UntilRecovered)
            .SetProperty(each => each.Since, row.Since)
            .SetProperty(each => each.Revision, each => each.Revision + 1), ct);

    // Whoever adds for one owner, or in one guild, comes after whoever was first. SQLite has one writer anyway.
    private static async Task<Error?> RefusalAsync(AppDbContext db, IReadOnlyList<PriceAlert> alerts, AlertLimits limits, CancellationToken ct)
    {
        foreach (var owner in alerts.GroupBy(alert => alert.Owner).OrderBy(group => group.Key.Value))
        {
            await LockAsync(db, LockOwner, owner.Key.Value, ct);
            var used = (await CountAsync(db, owner.Key, null, ct)).Member;
            if (used + owner.Count() > limits.PerMember) return new AlertErrors.TooManyOfMember(used, limits.PerMember);
        }

        foreach (var guild in alerts.Where(alert => alert.Guild is not null).GroupBy(alert => alert.Guild!.Value).OrderBy(group => group.Key.Value))
        {
            await LockAsync(db, LockGuild, guild.Key.Value, ct);
            var used = (await CountAsync(db, guild.First().Owner, guild.Key, ct)).Guild;
            if (used + guild.Count() > limits.PerGuild) return new AlertErrors.TooManyOfGuild(used, limits.PerGuild);
        }

        return null;
    }

    private static async Task LockAsync(AppDbContext db, int kind, long of, CancellationToken ct)
    {
        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({kind}, {unchecked((int)(of ^ (of >> 32)))})", ct);
    }

    private static async Task<AlertCounts> CountAsync(AppDbContext db, UserId owner, GuildId? guild, CancellationToken ct)
    {
        var member = await db.PriceAlerts.CountAsync(row => row.UserId == owner && row.Status != AlertStatus.Ended, ct);
        return new AlertCounts(member, guild is { } one ? await db.PriceAlerts.CountAsync(row => row.GuildId == one.Value && row.Status != AlertStatus.Ended, ct) : 0);
    }

    // What is on sale of new goods is their first reading: an alert that waits is judged on it until something changes.
    private static async Task ReadAsync(AppDbContext db, MarketId market, List<PriceAlertRow> rows, CancellationToken ct)
    {
        var last = await MarketTurn.TakeAsync(db, market, ct);
        if (last is { } at) await AlertReadings.WriteAsync(db, market, [.. rows.Select(row => new VariantKey(row.ItemId, row.Traits)).Distinct()], at, ct);
    }

    // A market's first alert begins its mark.
    private static Task<int> BeginMarkAsync(AppDbContext db, MarketId market, DateTimeOffset? last, CancellationToken ct) => db.ExecuteAsync(
        "INSERT INTO alert_marks (market_id, through) VALUES (@market, @through) ON CONFLICT DO NOTHING",
        [("market", market.Value), ("through", Conversions.ToStored(last ?? DateTimeOffset.UnixEpoch))], ct);

    private static Task<bool> IsBehindAsync(AppDbContext db, MarketId market, DateTimeOffset? last, CancellationToken ct) =>
        db.AlertMarks.AnyAsync(row => row.MarketId == market && row.Through < last, ct);

    private List<PriceAlert> Read(List<PriceAlertRow> rows)
    {
        var alerts = new List<PriceAlert>(rows.Count);
        foreach (var row in rows)
        {
            try
            {
                alerts.Add(row.ToAlert());
            }
            catch (FormatException unreadable)
            {
                LogUnreadable(row.Id, unreadable);
            }
        }

        return alerts;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Alert {Alert} cannot be read and is left out")]
    private partial void LogUnreadable(long alert, Exception unreadable);
}

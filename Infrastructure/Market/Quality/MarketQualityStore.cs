using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Quality;

/// <summary>Measured data quality, in the database.</summary>
internal sealed class MarketQualityStore(IDbContextFactory<AppDbContext> contexts, WriteGate gate) : IMarketQualityStore
{
    private const string Save =
        """
        INSERT INTO market_quality (market_id, day, published_at, measured_at, snapshots, accepted, unsound, contradictory, repeated, unnamed, goods, suspects,
            watched_seconds, gap_seconds, agreement_source, agreement_goods, agreement_lower, agreement_median, agreement_upper, agreement_high, score)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20)
        ON CONFLICT (market_id, day) DO UPDATE SET published_at = excluded.published_at, measured_at = excluded.measured_at, snapshots = excluded.snapshots,
            accepted = excluded.accepted, unsound = excluded.unsound, contradictory = excluded.contradictory, repeated = excluded.repeated, unnamed = excluded.unnamed,
            goods = excluded.goods, suspects = excluded.suspects, watched_seconds = excluded.watched_seconds, gap_seconds = excluded.gap_seconds,
            agreement_source = excluded.agreement_source, agreement_goods = excluded.agreement_goods, agreement_lower = excluded.agreement_lower,
            agreement_median = excluded.agreement_median, agreement_upper = excluded.agreement_upper, agreement_high = excluded.agreement_high, score = excluded.score
        """;

    private const string AddDoubt =
        """
        INSERT INTO price_doubts (market_id, kind, place, item_id, traits, price, expected, severity, reason) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)
        """;

    public async Task<(DateTimeOffset PublishedAt, IReadOnlyList<MarketGood> Goods)?> GoodsAsync(MarketId market, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);

        // One statement: what is on sale and the time it is of belong together.
        await using var command = await CommandAsync(db, """
            SELECT m.last_live_at, c.item_id, c.traits, c.minimum, c.market_value FROM markets m LEFT JOIN current_market c ON c.market_id = m.market_id
            WHERE m.market_id = @market AND m.last_live_at IS NOT NULL
            """, market, ct);
        await using var reader = await command.ExecuteReaderAsync(ct);
        DateTimeOffset? published = null;
        var goods = new List<MarketGood>();
        while (await reader.ReadAsync(ct))
        {
            published = Conversions.FromStored(reader.GetInt64(0));
            if (!reader.IsDBNull(1))
                goods.Add(new MarketGood(new VariantKey(new ItemId(reader.GetInt32(1)), reader.GetInt64(2)), new Copper(reader.GetInt64(3)), new Copper(reader.GetInt64(4))));
        }

        return published is { } at ? (at, goods) : null;
    }

    public async Task<QualityTally> TallyAsync(MarketId market, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Snapshots.AsNoTracking().Where(row => row.MarketId == market && row.PublishedAt >= from && row.PublishedAt < to && !row.IsArchived)
            .Select(row => new { row.Auctions, row.Skipped, row.Unsound, row.Contradictory, row.Repeated }).ToListAsync(ct);
        return new QualityTally(
            rows.Count, rows.Sum(row => (long)row.Auctions), rows.Sum(row => (long)row.Unsound), rows.Sum(row => (long)row.Contradictory), rows.Sum(row => (long)row.Repeated),
            rows.Sum(row => Math.Max(0L, (long)row.Skipped - row.Unsound - row.Contradictory - row.Repeated)));
    }

    public async Task<IReadOnlyDictionary<MarketId, DateTimeOffset>> MeasuredAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await Newest(db).Select(row => new { row.MarketId, row.PublishedAt }).ToListAsync(ct);
        return rows.ToDictionary(row => row.MarketId, row => row.PublishedAt);
    }

    public async Task<bool> SaveAsync(MarketQuality quality, IReadOnlyList<PriceDoubt> doubts, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // The market's row is its lock: of two processes the second waits here, and then sees what the first wrote.
        await MarketLock.TakeAsync(db, quality.Market, ct);
        if (await db.Set<MarketQualityRow>().AnyAsync(row => row.MarketId == quality.Market && row.PublishedAt >= quality.PublishedAt, ct)) return false;
        await StatementBatch.RunAsync(db, Save, [Values(quality)], ct);
        await db.Set<PriceDoubtRow>().Where(row => row.MarketId == quality.Market).ExecuteDeleteAsync(ct);
        await StatementBatch.RunAsync(db, AddDoubt, doubts.GroupBy(doubt => doubt.Kind).SelectMany(kind => kind.Select((doubt, place) => new object?[]
        {
            quality.Market.Value, (int)doubt.Kind, place + 1, doubt.Variant.Item.Value, doubt.Variant.Traits, doubt.Price.Value, doubt.Expected?.Value, doubt.Severity, doubt.Reason,
        })), ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    public async Task<IReadOnlyList<MarketQuality>> NewestAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await Newest(db).ToListAsync(ct)).ConvertAll(row => row.ToQuality());
    }

    public async Task<IReadOnlyList<MarketQuality>> OfDayAsync(DateTimeOffset day, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await Rows(db).Where(row => row.Day == day).OrderBy(row => row.MarketId).ToListAsync(ct)).ConvertAll(row => row.ToQuality());
    }

    public async Task<IReadOnlyList<MarketQuality>> OfMarketAsync(MarketId market, int days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await Rows(db).Where(row => row.MarketId == market).OrderByDescending(row => row.Day).Take(days).ToListAsync(ct)).ConvertAll(row => row.ToQuality());
    }

    public async Task<IReadOnlyList<PriceDoubt>> DoubtsAsync(MarketId market, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Set<PriceDoubtRow>().AsNoTracking().Where(row => row.MarketId == market).OrderBy(row => row.Kind).ThenBy(row => row.Place).ToListAsync(ct);
        return rows.ConvertAll(row => row.ToDoubt());
    }

    private static IQueryable<MarketQualityRow> Rows(AppDbContext db) => db.Set<MarketQualityRow>().AsNoTracking();

    private static IQueryable<MarketQualityRow> Newest(AppDbContext db) =>
        Rows(db).Where(row => row.Day == Rows(db).Where(other => other.MarketId == row.MarketId).Max(other => other.Day)).OrderBy(row => row.MarketId);

    private static async Task<System.Data.Common.DbCommand> CommandAsync(AppDbContext db, string sql, MarketId market, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        return db.Command(sql, ("market", market.Value));
    }

    private static object?[] Values(MarketQuality quality)
    {
        var row = MarketQualityRow.Of(quality);
        return
        [
            row.MarketId.Value, Conversions.ToStored(row.Day), Conversions.ToStored(row.PublishedAt), Conversions.ToStored(row.MeasuredAt), row.Snapshots,
            row.Accepted, row.Unsound, row.Contradictory, row.Repeated, row.Unnamed, row.Goods, row.Suspects, row.WatchedSeconds, row.GapSeconds,
            row.AgreementSource, row.AgreementGoods, row.AgreementLower, row.AgreementMedian, row.AgreementUpper, row.AgreementHigh, row.Score,
        ];
    }
}

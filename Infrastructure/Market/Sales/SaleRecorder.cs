using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DiscordAH.Infrastructure.Market.Sales;

/// <summary>
/// Keeps a market's auctions for the next comparison and adds what ended since the last one. Called for snapshots that are being written, inside
/// their transaction and with the market's row locked: evidence is there exactly once, with its snapshot or not at all.
/// </summary>
internal sealed class SaleRecorder(ISaleBulk bulk, ILogger<SaleRecorder> log)
{
    /// <summary>Days of evidence kept; about 60 MB a day for a whole region on PostgreSQL.</summary>
    public const int KeptDays = 100;

    /// <param name="db">A context with an open transaction that holds the market's lock.</param>
    /// <param name="market">The market.</param>
    /// <param name="accepted">New snapshots, ascending, each later than any taken before; those without auctions are passed over.</param>
    /// <param name="archived">Whether they fill in the past: it has a book of its own, since it grows while live snapshots come in.</param>
    /// <param name="ct">Stops; nothing is kept then.</param>
    public async Task RecordAsync(AppDbContext db, MarketId market, IEnumerable<MarketSnapshot> accepted, bool archived, CancellationToken ct)
    {
        (DateTimeOffset At, SnapshotListings? Listings)? last = null;
        var days = new SortedDictionary<int, Day>();
        foreach (var snapshot in accepted)
        {
            if (snapshot.Listings is not { } listings) continue;
            ct.ThrowIfCancellationRequested();
            var before = last ?? await ReadAsync(db, market, archived, snapshot.PublishedAt, ct);
            if (before.Listings is { } old && SnapshotComparison.AreComparable(before.At, snapshot.PublishedAt))
                Compare(days, market, before.At, old, snapshot.PublishedAt, listings);
            last = (snapshot.PublishedAt, listings);
        }

        if (last is not (var at, { } newest)) return;
        foreach (var (number, day) in days) await WriteAsync(db, market, number, day, ct);
        var published = Conversions.ToStored(at);
        var bytes = BookBytes.Pack(newest);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO auction_books (market_id, is_archived, published_at, bytes) VALUES ({market.Value}, {archived}, {published}, {bytes})
            ON CONFLICT (market_id, is_archived) DO UPDATE SET published_at = excluded.published_at, bytes = excluded.bytes
            """, ct);
    }

    /// <summary>The day that a pair of snapshots counts for: that of the later one, UTC.</summary>
    public static int DayOf(DateTimeOffset at) => (int)((at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerDay);

    private static void Compare(SortedDictionary<int, Day> days, MarketId market, DateTimeOffset earlier, SnapshotListings before, DateTimeOffset later, SnapshotListings after)
    {
        var ended = SnapshotComparison.Compare(before, after, later - earlier, market.IsCommodities);
        var number = DayOf(later);
        if (!days.TryGetValue(number, out var day)) days.Add(number, day = new Day());
        day.Seconds += (long)(later - earlier).TotalSeconds;
        day.Pairs++;
        foreach (var evidence in SaleTally.Of(before, ended))
            day.Evidence[evidence.Variant] = day.Evidence.TryGetValue(evidence.Variant, out var had) ? had.Plus(evidence) : evidence;
    }

    private async Task WriteAsync(AppDbContext db, MarketId market, int number, Day day, CancellationToken ct)
    {
        // Once a day and market, with its first pair: what has grown too old goes.
        if (!await db.Set<SalesCoverageRow>().AnyAsync(row => row.MarketId == market && row.Day == number, ct)) await ForgetAsync(db, market, number - KeptDays, ct);
        await bulk.AddAsync(db, market, number, day.Evidence.Values, ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO sales_coverage (market_id, day, seconds, pairs) VALUES ({market.Value}, {number}, {day.Seconds}, {day.Pairs})
            ON CONFLICT (market_id, day) DO UPDATE SET seconds = sales_coverage.seconds + excluded.seconds, pairs = sales_coverage.pairs + excluded.pairs
            """, ct);
    }

    private static async Task ForgetAsync(AppDbContext db, MarketId market, int before, CancellationToken ct)
    {
        await db.Set<SalesDailyRow>().Where(row => row.MarketId == market && row.Day <= before).ExecuteDeleteAsync(ct);
        await db.Set<SalesCoverageRow>().Where(row => row.MarketId == market && row.Day <= before).ExecuteDeleteAsync(ct);
    }

    // The bytes are fetched only when they will be compared; after a long gap they would be read for nothing.
    private async Task<(DateTimeOffset At, SnapshotListings? Listings)> ReadAsync(AppDbContext db, MarketId market, bool archived, DateTimeOffset next, CancellationToken ct)
    {
        var earliest = next - SaleRules.MaxGap;
        var book = await db.Set<AuctionBookRow>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.MarketId == market && row.IsArchived == archived && row.PublishedAt >= earliest && row.PublishedAt < next, ct);
        if (book is null) return default;
        try
        {
            return (book.PublishedAt, BookBytes.Unpack(book.Bytes));
        }
        catch (InvalidDataException exception)
        {
            // An hour of evidence is lost, which is better than a market that can never again be written.
            Log.BookUnreadable(log, market.Value, exception.Message);
            return default;
        }
    }

    private sealed class Day
    {
        public Dictionary<VariantKey, SaleEvidence> Evidence { get; } = [];

        public long Seconds { get; set; }

        public int Pairs { get; set; }
    }
}

using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Notifications;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Quality;

/// <summary>Reports of wrong prices, in the database.</summary>
internal sealed class PriceFeedbackStore(IDbContextFactory<AppDbContext> contexts, WriteGate gate) : IPriceFeedbackStore
{
    // First half of the advisory lock's key, so that other features' locks of the same user are others.
    private const int LockKind = 0x46454544;

    public async Task<FeedbackOutcome> TryAddAsync(PriceFeedback report, DateTimeOffset since, int most, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // A member who presses in two places at once is counted one after the other. SQLite has one writer anyway.
        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockKind}, {unchecked((int)(report.Member.Value ^ (report.Member.Value >> 32)))})", ct);
        var (member, market, item, traits) = (report.Member, report.Market, report.Variant.Item, report.Variant.Traits);
        var rows = db.Set<PriceFeedbackRow>();
        if (await rows.AnyAsync(row => row.UserId == member && row.MarketId == market && row.ItemId == item && row.Traits == traits && row.State == FeedbackState.Open, ct))
            return FeedbackOutcome.AlreadyOpen;
        if (await rows.CountAsync(row => row.UserId == member && row.CreatedAt > since, ct) >= most) return FeedbackOutcome.TooMany;
        var added = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO price_feedback (user_id, market_id, item_id, traits, seen, text, created_at, state)
            VALUES ({member.Value}, {market.Value}, {item.Value}, {traits}, {report.Seen?.Value}, {report.Text}, {Conversions.ToStored(report.CreatedAt)}, 'open')
            ON CONFLICT DO NOTHING
            """, ct);
        await transaction.CommitAsync(ct);
        return added == 1 ? FeedbackOutcome.Added : FeedbackOutcome.AlreadyOpen;
    }

    public async Task<PriceFeedback?> FindAsync(long id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await db.Set<PriceFeedbackRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct))?.ToFeedback();
    }

    public async Task<bool> TryJudgeAsync(PriceFeedback judged, PersonalNotice? message, CancellationToken ct)
    {
        var at = judged.JudgedAt ?? throw new ArgumentException("A verdict has a time.", nameof(judged));
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var changed = await db.Set<PriceFeedbackRow>().Where(row => row.Id == judged.Id && row.State == FeedbackState.Open).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, judged.State)
            .SetProperty(row => row.JudgedBy, judged.JudgedBy)
            .SetProperty(row => row.Note, judged.Note)
            .SetProperty(row => row.JudgedAt, judged.JudgedAt)
            .SetProperty(row => row.SuspectUntil, judged.SuspectUntil), ct);
        if (changed == 0) return false;
        if (message is not null) await NoticeRouting.AddAsync(db, message, at, ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    public async Task<Page<PriceFeedback>> ListAsync(FeedbackFilter filter, PageRequest page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = db.Set<PriceFeedbackRow>().AsNoTracking();
        if (filter.State is { } state) rows = rows.Where(row => row.State == state);
        if (filter.Market is { } market) rows = rows.Where(row => row.MarketId == market);
        if (filter.Member is { } member) rows = rows.Where(row => row.UserId == member);
        var total = await rows.CountAsync(ct);
        var found = total == 0 ? [] : await rows.OrderBy(row => row.State == FeedbackState.Open ? 0 : 1).ThenByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id)
            .Skip(page.Skip).Take(page.Size).ToListAsync(ct);
        return new Page<PriceFeedback>(found.ConvertAll(row => row.ToFeedback()), page.Number, page.Size, total);
    }

    public async Task<(int Made, int Accepted, int Rejected, int Open)> CountAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = db.Set<PriceFeedbackRow>().AsNoTracking();
        var made = await rows.CountAsync(row => row.CreatedAt >= from && row.CreatedAt < to, ct);
        var judged = await rows.Where(row => row.JudgedAt >= from && row.JudgedAt < to).GroupBy(row => row.State, (state, group) => new { state, Count = group.Count() }).ToListAsync(ct);
        var open = await rows.CountAsync(row => row.State == FeedbackState.Open, ct);
        return (made, Of(FeedbackState.Accepted), Of(FeedbackState.Rejected), open);

        int Of(FeedbackState state) => judged.FirstOrDefault(one => one.state == state)?.Count ?? 0;
    }
}

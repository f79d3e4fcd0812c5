using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Quality;

/// <summary>Suspect prices: those measured, and those that a member reported and an officer confirmed. The officer's word goes first.</summary>
internal sealed class SuspectPrices(IDbContextFactory<AppDbContext> contexts, TimeProvider clock) : ISuspectPrices
{
    private const string Confirmed = "A member reported it and an officer agreed.";

    public async Task<IReadOnlyDictionary<VariantKey, SuspectPrice>> InMarketAsync(MarketId market, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await ReadAsync(db.Set<PriceDoubtRow>().Where(row => row.MarketId == market), db.Set<PriceFeedbackRow>().Where(row => row.MarketId == market), ct);
        return found.GroupBy(one => one.Variant).ToDictionary(group => group.Key, group => group.First());
    }

    public async Task<IReadOnlyDictionary<MarketId, SuspectPrice>> OfGoodAsync(VariantKey variant, CancellationToken ct)
    {
        var (item, traits) = (variant.Item, variant.Traits);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await ReadAsync(
            db.Set<PriceDoubtRow>().Where(row => row.ItemId == item && row.Traits == traits),
            db.Set<PriceFeedbackRow>().Where(row => row.ItemId == item && row.Traits == traits), ct);
        return found.GroupBy(one => one.Market).ToDictionary(group => group.Key, group => group.First());
    }

    private async Task<IEnumerable<SuspectPrice>> ReadAsync(IQueryable<PriceDoubtRow> doubts, IQueryable<PriceFeedbackRow> reports, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var confirmed = await reports.AsNoTracking().Where(row => row.State == FeedbackState.Accepted && row.SuspectUntil > now).OrderByDescending(row => row.SuspectUntil).ToListAsync(ct);
        var measured = await doubts.AsNoTracking().Where(row => row.Kind == DoubtKind.Suspect).OrderBy(row => row.Place).ToListAsync(ct);
        return confirmed.Select(row => new SuspectPrice(row.MarketId, new VariantKey(row.ItemId, row.Traits), Confirmed, row.SuspectUntil))
            .Concat(measured.Select(row => new SuspectPrice(row.MarketId, new VariantKey(row.ItemId, row.Traits), row.Reason, null)));
    }
}

using System.Collections.Concurrent;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Ingestion;

/// <summary>What the plan needs, from the tables. What recent publications taught is kept until a market has a newer one.</summary>
internal sealed class MarketRhythms(IDbContextFactory<AppDbContext> contexts) : IMarketRhythms
{
    private readonly ConcurrentDictionary<MarketId, Learned> _learned = new();

    public async Task<IReadOnlyList<MarketRhythm>> ListAsync(IReadOnlyList<Region> regions, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var realms = await db.ConnectedRealms.AsNoTracking().Where(row => regions.Contains(row.Region)).Select(row => new { row.MarketId, row.Region }).ToListAsync(ct);
        var states = await db.Markets.AsNoTracking().ToDictionaryAsync(row => row.MarketId, ct);
        var checks = await db.Set<MarketCheckRow>().AsNoTracking().ToDictionaryAsync(row => row.MarketId, ct);

        var known = realms.Select(row => row.Region).Distinct().Order().Select(region => (Market: MarketId.Commodities(region), Region: region))
            .Concat(realms.OrderBy(row => row.MarketId.Value).Select(row => (Market: row.MarketId, row.Region)));
        var rhythms = new List<MarketRhythm>();
        foreach (var (market, region) in known)
        {
            var state = states.GetValueOrDefault(market);
            var check = checks.GetValueOrDefault(market);
            var learned = state?.LastLiveAt is { } last ? await LearnAsync(db, market, last, ct) : null;
            rhythms.Add(new MarketRhythm(
                market, region, state?.LastLiveAt, learned?.Previous, learned?.Interval ?? MarketRhythm.UsualInterval, learned?.FetchedAt,
                state?.CheckedAt, check?.AskedAt, check?.Failures ?? 0));
        }

        return rhythms;
    }

    private async Task<Learned> LearnAsync(AppDbContext db, MarketId market, DateTimeOffset last, CancellationToken ct)
    {
        if (_learned.TryGetValue(market, out var known) && known.Last == last) return known;
        var recent = await db.Snapshots.AsNoTracking().Where(row => row.MarketId == market && row.PublishedAt <= last)
            .OrderByDescending(row => row.PublishedAt).Take(MarketRhythm.Recent)
            .Select(row => new { row.PublishedAt, row.FetchedAt }).ToListAsync(ct);
        recent.Reverse();
        var learned = new Learned(
            last, recent.Count > 1 ? recent[^2].PublishedAt : null, recent.Count > 0 ? recent[^1].FetchedAt : last,
            MarketRhythm.LearnInterval(recent.ConvertAll(row => row.PublishedAt)));
        return _learned[market] = learned;
    }

    private sealed record Learned(DateTimeOffset Last, DateTimeOffset? Previous, DateTimeOffset FetchedAt, TimeSpan Interval);
}

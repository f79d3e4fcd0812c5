using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Finds a good and reckons its trends.</summary>
internal sealed class TrendLookup(IItemCatalog items, IRealmCatalog realms, IMarketQueries market, ITrendReckoning trends, TimeProvider clock)
{
    private readonly GoodLookup _goods = new(items, realms, market);

    public sealed record Found(Good Good, DateTimeOffset At, ReckonedTrends Reckoned);

    public async Task<Result<Found>> FindAsync(string item, string realm, VariantKey? variant, CancellationToken ct)
    {
        var found = await _goods.FindAsync(item, realm, variant, ct);
        if (!found.Succeeded) return found.Error;
        var good = found.Value;
        if (await PublishedAsync(good, ct) is not { } at) return await _goods.NothingAsync(good.Item, good.Realm, ct);

        var reckoned = await trends.OfAsync(good.Market, good.Variant, new PriceNow(at, good.Current?.Summary.Minimum, good.Current?.Summary.Ladder ?? []), ct);
        if (good.Current is null && reckoned.Past is { Hours.Count: 0, Days.Count: 0 } && !await WasSeenAsync(good, ct))
            return await _goods.NothingAsync(good.Item, good.Realm, ct);
        return new Found(good, at, reckoned);
    }

    // The newest live snapshot; a market that only an import filled ends with what was imported.
    private async Task<DateTimeOffset?> PublishedAsync(Good good, CancellationToken ct)
    {
        if (good.Current is { } current) return current.PublishedAt;
        var freshness = (await market.FreshnessAsync(ct)).FirstOrDefault(one => one.Market == good.Market);
        if (freshness?.PublishedAt is { } published) return published;
        var now = clock.GetUtcNow();
        var times = await market.SnapshotTimesAsync(good.Market, now - ReckonTrends.DaysBack, now.AddTicks(1), ct);
        return times.Count > 0 ? times[^1] : null;
    }

    private async Task<bool> WasSeenAsync(Good good, CancellationToken ct) =>
        (await market.KnownVariantsAsync(good.Market, good.Item.Id, ct)).Contains(good.Variant);
}

using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.EndToEnd.Tests.Alerts.Oracle;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.EndToEnd.Tests.Alerts;

/// <summary>Twenty alerts of every kind, on the goods whose price moves most, with limits close to what is on sale: a quiet week would prove little.</summary>
internal sealed class AlertCast(AlertLedger ledger)
{
    private static readonly MarketId Commodities = MarketId.Commodities(Region.Us);
    private static readonly MarketId Area52 = new(3676);

    public async Task<IReadOnlyList<AlertWish>> MakeAsync()
    {
        var busy = await MovingAsync(Commodities, 13);
        var local = await MovingAsync(Area52, 4);
        var rare = await RareAsync();
        var (cheap, dear, near) = (Near(busy[0], 0.99), Near(busy[1], 1.01), Near(busy[2], 0.995));
        return
        [
            Of("member-1", busy[0], $"price below {cheap}", new SlowLimit(true, cheap.Value)),
            Of("member-1", busy[1], $"price above {dear}", new SlowLimit(false, dear.Value)),
            Of("member-2", busy[2], "1% below weighted value", new SlowAgainst(true, 1, SlowReference.Weighted, 14)),
            Of("member-1", busy[3], "2% below trend of 2 days", new SlowAgainst(true, 2, SlowReference.Trend, 2), coolDown: 3),
            Of("officer-1", busy[4], "2% above median of 2 days", new SlowAgainst(false, 2, SlowReference.Median, 2), channel: "trading"),
            Of("member-3", busy[5], "price in lowest 20% of 3 days", new SlowRank(20, 3)),
            Of("member-4", busy[6], "price 1 deviations below 3 days", new SlowOutlier(true, 1, 3)),
            Of("member-1", busy[7], "trend turns up in 2 days", new SlowTurn(true, 2)),
            Of("member-2", busy[8], "price moves 1.5 times its usual in 3 days", new SlowBreakout(1.5, 3)),
            Of("member-5", busy[9], "quantity 15% below median of 2 days", new SlowShock(true, 15, 2)),
            Of("member-5", busy[10], "quantity 15% above median of 2 days", new SlowShock(false, 15, 2), coolDown: 6),
            Of("member-1", local[0], "3% below other realms", new SlowSpread(true, 3)),
            Of("officer-1", local[1], "3% above other realms", new SlowSpread(false, 3), channel: "market"),
            Of("member-4", rare, "first listing in 1 days", new SlowFirst(1)),
            Of("member-3", local[2], "new low of 1 days", new SlowNewLow(1)),
            Of("member-5", busy[2], $"forecast below {near} within 24 hours", new SlowForecast(near.Value, 24)),
            Of("member-2", busy[0], "new low of 2 days and 1% below median of 2 days", new SlowAll(new SlowNewLow(2), new SlowAgainst(true, 1, SlowReference.Median, 2)), quantity: 50),
            Of("member-3", busy[11], "new low of 1 days or quantity 20% below median of 2 days", new SlowAny(new SlowNewLow(1), new SlowShock(true, 20, 2)), coolDown: 4),
            Of("member-4", busy[12], "1% below median of 1 days and (quantity 5% above median of 2 days or price in lowest 30% of 2 days)",
                new SlowAll(new SlowAgainst(true, 1, SlowReference.Median, 1), new SlowAny(new SlowShock(false, 5, 2), new SlowRank(30, 2))), quantity: 200) with { Hours = (6, 20) },
            Of("member-1", local[3], "1% above median of 2 days", new SlowAgainst(false, 1, SlowReference.Median, 2)) with { ExpiresHours = 30, CoolDownHours = 2 },
        ];
    }

    private static AlertWish Of(string person, Moving good, string when, SlowCondition means, long quantity = 1, int coolDown = 1, string? channel = null) =>
        new(person, good.Market, good.Variant, when, means, quantity, coolDown, Channel: channel);

    private static Copper Near(Moving good, double share) => new((long)(good.Minimum.Value * share));

    // Goods without traits, so that the item alone names them; those on sale now whose cheapest price changed most often.
    private async Task<IReadOnlyList<Moving>> MovingAsync(MarketId market, int count)
    {
        var onSale = await ledger.ReadAsync(db => db.CurrentMarket.AsNoTracking().Where(row => row.MarketId == market && row.Traits == 0).ToListAsync(TestContext.Current.CancellationToken));
        var changes = await ChangesAsync(market);
        return
        [
            .. onSale.OrderByDescending(row => changes.GetValueOrDefault(row.ItemId)).ThenBy(row => row.ItemId.Value).Take(count)
                .Select(row => new Moving(market, new VariantKey(row.ItemId, 0), row.Minimum)),
        ];
    }

    // A good that comes and goes: most often gone of those that are gone now.
    private async Task<Moving> RareAsync()
    {
        var gone = await ledger.ReadAsync(db => db.PriceHistory.AsNoTracking().Where(row => row.MarketId == Area52 && row.Traits == 0 && row.Quantity == 0)
            .GroupBy(row => row.ItemId).Select(rows => new { rows.Key, Count = rows.Count() }).ToListAsync(TestContext.Current.CancellationToken));
        var onSale = (await ledger.ReadAsync(db => db.CurrentMarket.AsNoTracking().Where(row => row.MarketId == Area52).Select(row => row.ItemId).ToListAsync(TestContext.Current.CancellationToken))).ToHashSet();
        var item = gone.Where(one => !onSale.Contains(one.Key)).OrderBy(one => one.Count).ThenBy(one => one.Key.Value).First().Key;
        return new Moving(Area52, new VariantKey(item, 0), default);
    }

    private async Task<Dictionary<ItemId, int>> ChangesAsync(MarketId market) =>
        (await ledger.ReadAsync(db => db.PriceHistory.AsNoTracking().Where(row => row.MarketId == market && row.Traits == 0)
            .GroupBy(row => row.ItemId).Select(rows => new { rows.Key, Count = rows.Select(row => row.Minimum).Distinct().Count() }).ToListAsync(TestContext.Current.CancellationToken)))
        .ToDictionary(one => one.Key, one => one.Count);

    private sealed record Moving(MarketId Market, VariantKey Variant, Copper Minimum);
}

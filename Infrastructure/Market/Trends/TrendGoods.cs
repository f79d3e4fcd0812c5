using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Trends;

/// <summary>Which goods' trends have to be reckoned, and what of them is on sale.</summary>
internal sealed class TrendGoods(IDbContextFactory<AppDbContext> contexts, WriteGate gate)
{
    // Behind by more, changes may be packed already: then everything is reckoned.
    private static readonly TimeSpan Follows = TimeSpan.FromHours(20);

    /// <summary>A trend is reckoned anew at least so often: time goes on even where a price stands still.</summary>
    public static TimeSpan Oldest { get; } = TimeSpan.FromDays(1);

    /// <summary>The market's newest live snapshot, and up to which one its trends are reckoned.</summary>
    public async Task<(DateTimeOffset? Published, DateTimeOffset? Reckoned)> StateAsync(MarketId market, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var published = await db.Markets.Where(row => row.MarketId == market).Select(row => row.LastLiveAt).SingleOrDefaultAsync(ct);
        var mark = await db.TrendMarks.AsNoTracking().SingleOrDefaultAsync(row => row.MarketId == market, ct);
        return (published, mark?.ReckonedTo);
    }

    /// <summary>Goods that changed since, whose trends are old, or that have none yet; in key order. Of realm markets only what recipes take or make.</summary>
    public async Task<IReadOnlyList<VariantKey>> DueAsync(MarketId market, DateTimeOffset published, DateTimeOffset? reckoned, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var due = new HashSet<VariantKey>();
        var old = published - Oldest;
        foreach (var row in await db.PriceTrends.Where(row => row.MarketId == market && row.Span == 0 && row.EndsAt <= old).Select(row => new { row.ItemId, row.Traits }).ToListAsync(ct))
            due.Add(new VariantKey(row.ItemId, row.Traits));
        if (reckoned is { } mark && published - mark <= Follows)
        {
            var changed = await db.PriceHistory.Where(row => row.MarketId == market && row.At > mark && row.At <= published).Select(row => new { row.ItemId, row.Traits }).Distinct().ToListAsync(ct);
            foreach (var row in changed) due.Add(new VariantKey(row.ItemId, row.Traits));
        }
        else
        {
            foreach (var row in await db.CurrentMarket.Where(row => row.MarketId == market).Select(row => new { row.ItemId, row.Traits }).ToListAsync(ct)) due.Add(new VariantKey(row.ItemId, row.Traits));
            foreach (var row in await db.PriceTrends.Where(row => row.MarketId == market && row.Span == 0).Select(row => new { row.ItemId, row.Traits }).ToListAsync(ct)) due.Add(new VariantKey(row.ItemId, row.Traits));
        }

        if (!market.IsCommodities)
        {
            var crafted = await CraftedAsync(db, ct);
            due.RemoveWhere(variant => !crafted.Contains(variant.Item));
        }

        return [.. due.OrderBy(variant => variant.Item.Value).ThenBy(variant => variant.Traits)];
    }

    /// <summary>What is on sale of some goods.</summary>
    public async Task<IReadOnlyDictionary<VariantKey, PriceNow>> OnSaleAsync(MarketId market, IReadOnlyCollection<VariantKey> variants, DateTimeOffset published, CancellationToken ct)
    {
        List<ItemId> items = [.. variants.Select(variant => variant.Item).Distinct()];
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.CurrentMarket.Where(row => row.MarketId == market && items.Contains(row.ItemId))
            .Select(row => new { row.ItemId, row.Traits, row.Minimum, row.Ladder }).ToListAsync(ct);
        return rows.ToDictionary(row => new VariantKey(row.ItemId, row.Traits), row => new PriceNow(published, row.Minimum, LadderBytes.Unpack(row.Ladder)));
    }

    /// <summary>Notes how far the market's trends are reckoned.</summary>
    public async Task MarkAsync(MarketId market, DateTimeOffset published, CancellationToken ct)
    {
        var stored = Conversions.ToStored(published);
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO trend_marks (market_id, reckoned_to) VALUES ({market.Value}, {stored})
            ON CONFLICT (market_id) DO UPDATE SET reckoned_to = excluded.reckoned_to WHERE trend_marks.reckoned_to < excluded.reckoned_to
            """, ct);
    }

    private static async Task<HashSet<ItemId>> CraftedAsync(AppDbContext db, CancellationToken ct)
    {
        var items = await db.RecipeReagents.Select(row => row.ItemId).Distinct().ToHashSetAsync(ct);
        foreach (var made in await db.Recipes.Select(row => new { row.ItemId, row.AllianceItemId, row.HordeItemId }).ToListAsync(ct))
            foreach (var item in new[] { made.ItemId, made.AllianceItemId, made.HordeItemId })
                if (item is { } one) items.Add(one);
        return items;
    }
}

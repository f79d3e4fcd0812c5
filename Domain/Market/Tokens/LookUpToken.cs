using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Answers what a WoW Token sells for, now and over a range.</summary>
public sealed class LookUpToken(ITokenPrices prices, IMarketEvents events, TimeProvider clock)
{
    // The price moves about every twenty minutes; a day that is compared with may lie a little before the oldest price.
    private static readonly TimeSpan Reach = PriceSeries.Reach;

    /// <summary>Looks it up.</summary>
    /// <returns>The report, or <see cref="TokenErrors.NoPriceYet"/>.</returns>
    public async Task<Result<TokenReport>> RunAsync(Region region, PriceRange range, CancellationToken ct)
    {
        if (await prices.NewestAsync(region, ct) is not { } newest) return new TokenErrors.NoPriceYet(region);
        var now = clock.GetUtcNow();
        var from = now - range.Length();
        var earliest = now - TimeSpan.FromDays(Math.Max(7, range.Length().TotalDays)) - Reach;
        var until = now + TimeSpan.FromTicks(1);
        var all = await prices.ListAsync(region, earliest, until, ct);
        var times = all.Select(price => price.At).ToList();
        var within = Within(all, from);
        var shown = within.Count > 0 ? within : [newest];
        return new TokenReport(
            region,
            newest,
            Change(all, newest, now - TimeSpan.FromDays(1)),
            Change(all, newest, now - TimeSpan.FromDays(7)),
            shown.MinBy(price => price.Price.Value),
            shown.MaxBy(price => price.Price.Value),
            range,
            from,
            now,
            shown,
            PriceSeries.Gaps(times, from, now))
        {
            Events = [.. (await events.OfMarketAsync(region, MarketId.Commodities(region), from, until, ct)).Where(one => !one.IsBeginning)],
        };
    }

    private static double? Change(IReadOnlyList<TokenPrice> all, TokenPrice newest, DateTimeOffset then)
    {
        TokenPrice? past = null;
        foreach (var price in all)
        {
            if (price.At > then) break;
            past = price;
        }

        return past is { Price.Value: > 0 } known && then - known.At <= Reach ? (newest.Price.Value - known.Price.Value) / (double)known.Price.Value : null;
    }

    // The price that holds at the start stays, so that a chart begins at its left edge.
    private static List<TokenPrice> Within(IReadOnlyList<TokenPrice> all, DateTimeOffset from)
    {
        var first = 0;
        while (first + 1 < all.Count && all[first + 1].At <= from) first++;
        return [.. all.Skip(first)];
    }
}

using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Answers how much a price moves.</summary>
public sealed class GetPriceVolatility(IItemCatalog items, IRealmCatalog realms, IMarketQueries market, ITrendReckoning trends, TimeProvider clock)
{
    private readonly TrendLookup _lookup = new(items, realms, market, trends, clock);

    /// <summary>The answer.</summary>
    /// <param name="Variant">Which good.</param>
    /// <param name="Market">In which market.</param>
    /// <param name="At">End of the range: the market's newest snapshot.</param>
    /// <param name="Volatility">The figures, from hours up to 14 days and from days beyond; null with too little history.</param>
    public sealed record Answer(VariantKey Variant, MarketId Market, DateTimeOffset At, PriceVolatility? Volatility);

    /// <summary>Reckons it.</summary>
    /// <returns>The figures, or the refusals of <see cref="LookUpPrice"/>.</returns>
    public async Task<Result<Answer>> RunAsync(CalculatePriceTrends.Request request, CancellationToken ct)
    {
        var found = await _lookup.FindAsync(request.Item, request.Realm, request.Variant, ct);
        if (!found.Succeeded) return found.Error;
        var (good, at, reckoned) = found.Value;
        var bars = request.Range.Level() == PriceGranularity.Hour ? reckoned.Past.Hours : reckoned.Past.Days;
        return new Answer(good.Variant, good.Market, at, new TrendWindow(request.Range, bars, at).Volatility);
    }
}

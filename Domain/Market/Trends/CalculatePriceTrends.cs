using DiscordAH.Domain.Common;
using DiscordAH.Domain.Forecasting;

namespace DiscordAH.Domain.Market;

/// <summary>Answers where a price is going.</summary>
public sealed class CalculatePriceTrends(
    IItemCatalog items, IRealmCatalog realms, IMarketQueries market, ITrendReckoning trends, IRegionPrices regions, Foretell foretell, TimeProvider clock)
{
    private readonly TrendLookup _lookup = new(items, realms, market, trends, clock);

    /// <summary>What a person asks.</summary>
    /// <param name="Item">Name in any known language, id, or a variant's short text.</param>
    /// <param name="Realm">Slug, <c>us-area-52</c>, name, or name with region.</param>
    /// <param name="Range">Over what time.</param>
    /// <param name="Variant">The variant, when it was picked from a list; <paramref name="Item"/> is not read then.</param>
    public sealed record Request(string Item, string Realm, TrendRange Range, VariantKey? Variant = null);

    /// <summary>Reckons the trend.</summary>
    /// <returns>The report, or the refusals of <see cref="LookUpPrice"/>.</returns>
    public async Task<Result<TrendReport>> RunAsync(Request request, CancellationToken ct)
    {
        var found = await _lookup.FindAsync(request.Item, request.Realm, request.Variant, ct);
        if (!found.Succeeded) return found.Error;
        var good = found.Value.Good;
        return Report(request.Range, found.Value, await RegionAsync(good, ct), await foretell(good.Market, good.Variant, ct));
    }

    private TrendReport Report(TrendRange range, TrendLookup.Found found, RegionPrice? region, PriceForecast? forecast)
    {
        var (good, at, reckoned) = found;
        var from = at - range.Length();
        var bars = range.Level() == PriceGranularity.Hour ? reckoned.Past.Hours : reckoned.Past.Days;
        return new TrendReport(
            good.Item,
            good.Variant,
            items.NameOf(good.Variant),
            good.Realm,
            good.Market,
            good.MarketName,
            good.Current,
            at,
            from,
            at,
            reckoned.Trends.First(trend => trend.Range == range),
            [.. bars.Where(bar => bar.To > from)],
            TrendFigures.Averages(range, [.. bars.Where(bar => bar.To > from - range.Length() / 4)], from),
            reckoned.Season,
            region,
            forecast);
    }

    private async Task<RegionPrice?> RegionAsync(Good good, CancellationToken ct) =>
        good.Market.IsCommodities ? null : (await regions.OfAsync(good.Realm.Region, [good.Variant], ct)).GetValueOrDefault(good.Variant);
}

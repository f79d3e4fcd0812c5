using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Panel.Api;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Market;

[Authorize(PanelPolicies.Member)]
public sealed class ItemModel(
    LookUpPrice prices, IMarketInsight insight, IItemCatalog items, IRealmCatalog realms, IPriceCharts charts, ITrendCharts trendCharts) : PageModel
{
    public const int MaxRows = 200;
    public const int MaxEvents = 10;
    private const int MaxRealms = 5;

    public PriceReport Report { get; private set; } = null!;

    public string Slug { get; private set; } = "";

    /// <summary>The item's name in the reader's language; null when that is English, or the same.</summary>
    public string? LocalName { get; private set; }

    /// <summary>That language, as HTML names it.</summary>
    public string Language { get; private set; } = "en";

    internal PagePicture Chart { get; private set; } = null!;

    /// <summary>Where the price is going; null when that cannot be reckoned.</summary>
    internal TrendPart? Trend { get; private set; }

    /// <summary>Why there is no trend.</summary>
    public string NoTrend { get; private set; } = "";

    /// <summary>The price on the region's realms; null when nothing is known of them.</summary>
    public ServerComparison? Comparison { get; private set; }

    /// <summary>The cheapest realms of it, and the own.</summary>
    internal RealmsPart? Cheapest { get; private set; }

    public string CompareLink => $"/market/compare/{Report.Variant}?region={Report.Realm.Region.Slug()}&realm={Slug}";

    public string ApiLink => $"/api/price-history/{Report.Variant.Item}/{Slug}?variant={Report.Variant}&range={Report.Range.Name()}";

    public async Task<IActionResult> OnGetAsync(string realm, string item, string? range, CancellationToken ct)
    {
        if (!PriceRanges.TryParse(range ?? PriceRange.Week.Name(), out var span)) return this.Refuse(400, new MarketErrors.BadRange(range!.Length > 40 ? range[..40] : range));
        var result = await prices.RunAsync(ItemRequest.Of(item, realm, span), ct);
        if (!result.Succeeded) return this.Refuse(404, result.Error);
        Report = result.Value;
        Slug = RealmText.Slug(Report.Realm);
        Chart = Picture("chart.png", charts.Describe(Report), $"&events={Report.Events.Count}") with { IsFirst = true };
        SetLocalName();
        RealmCookie.Remember(Response, Slug);
        await SetTrendAsync(ct);
        await SetComparisonAsync(ct);
        return Page();
    }

    public string NameOf(VariantKey variant) => items.NameOf(variant);

    public string RangeLink(PriceRange range) => $"/market/{Slug}/{Report.Variant}?range={range.Name()}";

    private void SetLocalName()
    {
        var locale = GameLocales.Prefer(Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(one => one.Quality ?? 1).Select(one => one.Value.ToString()));
        var name = Report.Item.NameIn(locale);
        if (name == Report.Item.Name) return;
        LocalName = name;
        Language = locale.Replace('_', '-');
    }

    // The price page stands without its trend: a new item has a price before it has a direction.
    private async Task SetTrendAsync(CancellationToken ct)
    {
        if (!TrendRanges.TryParse(Report.Range.Name(), out var range)) range = TrendRange.Week;
        var result = await insight.TrendAsync(new CalculatePriceTrends.Request(Report.Variant.ToString(), Slug, range, Report.Variant), ct);
        if (result.Succeeded)
            Trend = new TrendPart(result.Value, Picture("trend.png", trendCharts.Describe(result.Value), $"&issued={result.Value.Forecast?.IssuedAt.ToUnixTimeSeconds() ?? 0}"));
        else
            NoTrend = result.Error.Message;
    }

    private async Task SetComparisonAsync(CancellationToken ct)
    {
        var result = await insight.CompareAsync(new CompareServers.Request(Report.Variant.ToString(), Report.Realm.Region, Report.Variant), ct);
        if (!result.Succeeded) return;
        Comparison = result.Value;
        List<RealmOffer> rows = [.. Comparison.Offers.Where(offer => offer.Minimum is not null).OrderBy(offer => offer.Minimum!.Value).Take(MaxRealms)];
        if (ComparisonWords.Offer(Comparison, Report.Realm.Market) is { } own && !rows.Contains(own)) rows.Add(own);
        Cheapest = new RealmsPart(Comparison, rows, Report.Realm, realms, $"The {MaxRealms} cheapest realms of {Report.Realm.Region.Slug().ToUpperInvariant()}, and yours");
    }

    // The publication time makes the address change with the data, so that the picture may be kept.
    private PagePicture Picture(string file, string text, string more) => new(
        string.Create(CultureInfo.InvariantCulture, $"/market/{Slug}/{Report.Variant}/{file}?range={Report.Range.Name()}&at={Report.PublishedAt.ToUnixTimeSeconds()}{more}"),
        text, ThemeCookie.Of(Request));
}

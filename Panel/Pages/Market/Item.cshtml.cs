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
public sealed class ItemModel(LookUpPrice prices, IItemCatalog items, IPriceCharts charts) : PageModel
{
    public const int MaxRows = 200;
    public const int MaxEvents = 10;

    public PriceReport Report { get; private set; } = null!;

    public string Slug { get; private set; } = "";

    /// <summary>The item's name in the reader's language; null when that is English, or the same.</summary>
    public string? LocalName { get; private set; }

    /// <summary>That language, as HTML names it.</summary>
    public string Language { get; private set; } = "en";

    public string ChartText { get; private set; } = "";

    public IReadOnlyList<(string Media, string Source)> ChartSources { get; private set; } = [];

    public string ChartDefault { get; private set; } = "";

    public string ApiLink => $"/api/price-history/{Report.Variant.Item}/{Slug}?variant={Report.Variant}&range={Report.Range.Name()}";

    public async Task<IActionResult> OnGetAsync(string realm, string item, string? range, CancellationToken ct)
    {
        if (!PriceRanges.TryParse(range ?? PriceRange.Week.Name(), out var span)) return this.Refuse(400, new MarketErrors.BadRange(range!.Length > 40 ? range[..40] : range));
        var result = await prices.RunAsync(ItemRequest.Of(item, realm, span), ct);
        if (!result.Succeeded) return this.Refuse(404, result.Error);
        Report = result.Value;
        Slug = RealmText.Slug(Report.Realm);
        ChartText = charts.Describe(Report);
        SetLocalName();
        RealmCookie.Remember(Response, Slug);
        SetSources();
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

    private void SetSources()
    {
        const string Narrow = "(max-width: 640px)";
        var theme = ThemeCookie.Of(Request);
        ChartDefault = Chart(theme, "wide");
        ChartSources = theme == "auto"
            ? [
                (Narrow + " and (prefers-color-scheme: dark)", Chart("dark", "narrow")), (Narrow, Chart("light", "narrow")),
                ("(prefers-color-scheme: dark)", Chart("dark", "wide")),
              ]
            : [(Narrow, Chart(theme, "narrow"))];
    }

    // The publication time makes the address change with the data, so that the picture may be kept.
    private string Chart(string theme, string shape) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"/market/{Slug}/{Report.Variant}/chart.png?range={Report.Range.Name()}&theme={(theme == "dark" ? "dark" : "light")}&shape={shape}&at={Report.PublishedAt.ToUnixTimeSeconds()}&events={Report.Events.Count}");
}

using System.Globalization;
using DiscordAH.Domain.Market;
using DiscordAH.Panel.Api;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Market;

/// <summary>What an item costs on every realm of a region.</summary>
[Authorize(PanelPolicies.Member)]
public sealed class CompareModel(IMarketInsight insight, ICompareCharts charts, IItemCatalog items, IRealmCatalog realms) : PageModel
{
    public const int PageSize = 31;
    private const string Cheapest = "price";

    public static IReadOnlyList<(string Sort, string Title)> Sorts { get; } = [(Cheapest, "Cheapest first"), ("quantity", "Most on sale first"), ("name", "By name")];

    public ServerComparison Comparison { get; private set; } = null!;

    /// <summary>The realm to mark; null when none is known.</summary>
    public Realm? Own { get; private set; }

    public string Sort { get; private set; } = Cheapest;

    public int Number { get; private set; } = 1;

    public int Pages { get; private set; } = 1;

    public IReadOnlyList<Region> Regions { get; private set; } = [];

    internal PagePicture? Picture { get; private set; }

    internal RealmsPart Rows { get; private set; } = null!;

    public string Back => Own is { } own ? $"/market/{RealmText.Slug(own)}/{Comparison.Variant}" : "/market";

    public string BackText => Own is { } own ? $"{Comparison.VariantName}, {RealmText.Name(own)}" : "Market";

    public async Task<IActionResult> OnGetAsync(string item, string? region, string? realm, string? sort, int? number, CancellationToken ct)
    {
        Own = RealmCookie.Choose(Request, realms, realm);
        Regions = [.. realms.All.Select(one => one.Region).Distinct().OrderBy(one => one.Slug(), StringComparer.Ordinal)];
        var place = Own?.Region ?? (realms.All is [var first, ..] ? first.Region : Region.Us);
        if (region is not null && !RegionNames.TryParse(region, out place)) return this.Refuse(400, new TokenErrors.UnknownRegion(region.Length > 40 ? region[..40] : region));
        var result = await insight.CompareAsync(ItemRequest.Compare(item, place), ct);
        if (!result.Succeeded) return this.Refuse(404, result.Error);
        Comparison = result.Value;
        Sort = Sorts.Any(one => one.Sort == sort) ? sort! : Cheapest;
        Pages = Math.Max(1, (Comparison.Offers.Count + PageSize - 1) / PageSize);
        Number = Math.Clamp(number ?? 1, 1, Pages);
        Rows = new RealmsPart(Comparison, [.. Sorted(Comparison.Offers, Sort).Skip((Number - 1) * PageSize).Take(PageSize)], Own, realms, "Minimum unit price on every realm; those without any on sale come last");
        if (Comparison.Offers.Count > 0) Picture = new PagePicture(ChartAddress(), charts.Describe(Comparison, Own?.Market), ThemeCookie.Of(Request), 560, 620, IsFirst: true);
        return Page();
    }

    public string NameOf(VariantKey variant) => items.NameOf(variant);

    public string Link(Region region, string sort) => $"/market/compare/{Comparison.Variant}?region={region.Slug()}{RealmPart}{(sort == Cheapest ? "" : "&sort=" + sort)}";

    public string PageLink(int to) => Link(Comparison.Region, Sort) + string.Create(CultureInfo.InvariantCulture, $"&number={to}");

    public string VariantLink(VariantKey variant) => $"/market/compare/{variant}?region={Comparison.Region.Slug()}{RealmPart}";

    private string RealmPart => Own is { } own ? $"&realm={RealmText.Slug(own)}" : "";

    private static IEnumerable<RealmOffer> Sorted(IReadOnlyList<RealmOffer> offers, string sort)
    {
        var selling = offers.Where(offer => offer.Minimum is not null);
        var ordered = sort switch
        {
            "quantity" => selling.OrderByDescending(offer => offer.Quantity).ThenBy(offer => offer.Minimum!.Value),
            "name" => selling.OrderBy(offer => offer.Name, StringComparer.OrdinalIgnoreCase),
            _ => selling.OrderBy(offer => offer.Minimum!.Value).ThenBy(offer => offer.Name, StringComparer.OrdinalIgnoreCase),
        };
        return [.. ordered, .. offers.Where(offer => offer.Minimum is null).OrderBy(offer => offer.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private string ChartAddress() => string.Create(
        CultureInfo.InvariantCulture,
        $"/market/compare/{Comparison.Variant}/chart.png?region={Comparison.Region.Slug()}{RealmPart}&at={Comparison.Offers.Max(offer => offer.PublishedAt).ToUnixTimeSeconds()}");
}

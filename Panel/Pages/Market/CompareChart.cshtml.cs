using DiscordAH.Domain.Market;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Market;

/// <summary>A comparison of realms as a picture.</summary>
[Authorize(PanelPolicies.Member)]
public sealed class CompareChartModel(IMarketInsight insight, ICompareCharts charts, IRealmCatalog realms) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string item, string? region, string? realm, string? theme, string? shape, CancellationToken ct)
    {
        if (!RegionNames.TryParse(region ?? "us", out var place)) return this.Refuse(400, new TokenErrors.UnknownRegion(region!.Length > 40 ? region[..40] : region));
        var result = await insight.CompareAsync(ItemRequest.Compare(item, place), ct);
        if (!result.Succeeded) return this.Refuse(404, result.Error);
        var own = realm is { Length: > 0 and <= 80 } ? realms.FindBySlug(realm)?.Market : null;
        var style = shape == "narrow" ? new ChartStyle(720, 620, theme == "dark", 1.4f) : new ChartStyle(1000, 560, theme == "dark");
        Response.Headers.CacheControl = "private, max-age=600";
        return File(await charts.DrawPngAsync(result.Value, own, style, ct), "image/png");
    }
}

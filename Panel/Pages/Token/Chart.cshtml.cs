using DiscordAH.Domain.Market;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Token;

/// <summary>The chart of the token's page as a picture.</summary>
[Authorize(PanelPolicies.Member)]
public sealed class ChartModel(LookUpToken tokens, ITokenCharts charts) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string region, string? range, string? theme, string? shape, CancellationToken ct)
    {
        if (!PriceRanges.TryParse(range ?? PriceRange.Week.Name(), out var span)) return this.Refuse(400, new MarketErrors.BadRange(range!.Length > 40 ? range[..40] : range));
        if (!RegionNames.TryParse(region, out var place)) return this.Refuse(404, new TokenErrors.UnknownRegion(region.Length > 40 ? region[..40] : region));
        var result = await tokens.RunAsync(place, span, ct);
        if (!result.Succeeded) return this.Refuse(404, result.Error);
        var style = shape == "narrow" ? new ChartStyle(720, 540, theme == "dark", 1.4f) : new ChartStyle(1000, 420, theme == "dark");
        Response.Headers.CacheControl = "private, max-age=600";
        return File(await charts.DrawPngAsync(result.Value, style, ct), "image/png");
    }
}

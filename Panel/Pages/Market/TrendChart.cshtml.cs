using DiscordAH.Domain.Market;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Market;

/// <summary>The trend of an item page as a picture.</summary>
[Authorize(PanelPolicies.Member)]
public sealed class TrendChartModel(IMarketInsight insight, ITrendCharts charts) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string realm, string item, string? range, string? theme, string? shape, CancellationToken ct)
    {
        if (!TrendRanges.TryParse(range ?? TrendRange.Week.Name(), out var span)) return this.Refuse(400, new MarketErrors.BadRange(range!.Length > 40 ? range[..40] : range));
        var result = await insight.TrendAsync(ItemRequest.Trend(item, realm, span), ct);
        if (!result.Succeeded) return this.Refuse(404, result.Error);
        var isDark = theme == "dark";
        var style = shape == "narrow" ? new ChartStyle(720, 540, isDark, 1.4f) : new ChartStyle(1000, 420, isDark);
        Response.Headers.CacheControl = "private, max-age=600";
        return File(await charts.DrawPngAsync(result.Value, style, ct), "image/png");
    }
}

using DiscordAH.Domain.Alerts;
using DiscordAH.Panel.Alerts;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Alerts;

/// <summary>The picture of a firing.</summary>
[Authorize(PanelPolicies.Member)]
public sealed class FiringChartModel(IServiceProvider services) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, string? theme, string? shape, CancellationToken ct)
    {
        var actor = await services.GetRequiredService<AlertActors>().OfAsync(User, ct);
        var found = await services.GetRequiredService<ExplainFiring>().RunAsync(actor, id, ct);
        if (!found.Succeeded) return this.Refuse(404, found.Error);
        Response.Headers.CacheControl = "private, max-age=600";
        return File(await services.GetRequiredService<IAlertCharts>().DrawFiringPngAsync(found.Value.Firing, PictureStyle.Of(theme, shape), ct), "image/png");
    }
}

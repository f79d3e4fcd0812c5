using DiscordAH.Domain.Alerts;
using DiscordAH.Panel.Alerts;
using DiscordAH.Panel.Api;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Alerts;

/// <summary>The picture of a preview.</summary>
[Authorize(PanelPolicies.Member)]
public sealed class PreviewChartModel(IServiceProvider services) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? theme, string? shape, CancellationToken ct)
    {
        var faults = new List<string>();
        if (RuleForm.Read(Request.Query).Request(faults) is not { } what) return this.Refuse(400, new AlertErrors.BadRule(faults));
        var actor = await services.GetRequiredService<AlertActors>().OfAsync(User, ct);
        var result = await services.GetRequiredService<PreviewAlert>().RunAsync(actor, what, ct);
        if (!result.Succeeded) return this.Refuse(AlertRefusals.Status(result.Error), result.Error);
        Response.Headers.CacheControl = "private, max-age=600";
        return File(await services.GetRequiredService<IAlertCharts>().DrawPreviewPngAsync(result.Value, PictureStyle.Of(theme, shape), ct), "image/png");
    }
}

using System.Globalization;
using DiscordAH.Panel.Alerts;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Alerts;

/// <summary>The alerts that were made together.</summary>
[Authorize(PanelPolicies.Member)]
public sealed class BatchModel(IServiceProvider services, TimeProvider time) : PageModel
{
    public string Name { get; private set; } = "";

    public string? Done { get; private set; }

    internal AlertTable Table { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long batch, string? done, int? count, CancellationToken ct)
    {
        var actor = await services.GetRequiredService<AlertActors>().OfAsync(User, ct);
        var alerts = await services.GetRequiredService<AlertSight>().OfBatchAsync(actor, batch, ct);
        if (alerts.Count == 0)
        {
            Refusal.Set(HttpContext, StatusCodes.Status404NotFound, "alert.unknown_bulk", "No such bulk", "You have no such bulk of alerts; they may have been deleted. Your alerts are listed under Alerts.");
            return new EmptyResult();
        }

        Name = alerts[0].BatchName ?? "Bulk";
        Done = done == "created" ? "The alerts watch. You are told as soon as one comes true." : IndexModel.Sentence(done, Math.Max(0, count ?? 0));
        Table = new AlertTable(
            alerts, services.GetRequiredService<AlertNames>(), actor.User, time.GetUtcNow(), "Each can be changed alone", string.Create(CultureInfo.InvariantCulture, $"/alerts/bulk/{batch}"));
        return Page();
    }
}

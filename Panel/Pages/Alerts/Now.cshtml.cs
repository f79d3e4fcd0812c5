using DiscordAH.Domain.Alerts;
using DiscordAH.Panel.Alerts;
using DiscordAH.Panel.Auth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Alerts;

/// <summary>What a person's alerts hold true of now.</summary>
[Authorize(PanelPolicies.Member)]
public sealed class NowModel(IServiceProvider services, FindAlertOpportunities find) : PageModel
{
    public IReadOnlyList<FindAlertOpportunities.Opportunity> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (SessionCookie.UserOf(User) is not { } user) return Forbid();
        Found = await find.RunAsync(user, ct);
        return Page();
    }

    public string? Link(PriceAlert alert) => services.GetRequiredService<AlertNames>().Page(alert);
}

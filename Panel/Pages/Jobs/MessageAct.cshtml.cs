using DiscordAH.Domain.Notifications;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Jobs;

/// <summary>Asks whether a dead letter is to be sent again or thrown away, and does it.</summary>
[Authorize(PanelPolicies.Admin)]
public sealed class MessageActModel(IServiceProvider services) : PageModel
{
    public string Deed { get; private set; } = "";

    public IActionResult OnGet(long id, string deed)
    {
        Deed = deed;
        return OutboxDeeds.IsKnown(deed) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(long id, string deed, CancellationToken ct)
    {
        if (!OutboxDeeds.IsKnown(deed)) return NotFound();
        return await services.GetRequiredService<OutboxDeeds>().TryDoAsync(deed, id, ct)
            ? LocalRedirect($"/jobs/messages?done={deed}")
            : this.Refuse(404, new OutboxErrors.NotDead());
    }
}

using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages;

/// <summary>Shows why a request was refused or failed; drawn in place of the page that was asked for.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ProblemModel : PageModel
{
    internal Refusal Refusal { get; private set; } = null!;

    public string ErrorId { get; private set; } = "";

    public bool IsServerFault { get; private set; }

    public void OnGet()
    {
        if (!Failures.IsShowing(HttpContext)) Response.StatusCode = StatusCodes.Status404NotFound;
        Refusal = Refusal.Of(HttpContext);
        ErrorId = Failures.ErrorId(HttpContext);
        IsServerFault = Response.StatusCode >= 500;
    }

    internal string LinkTo(Suggestion suggestion) => suggestion.Link ?? "/market?q=" + Uri.EscapeDataString(suggestion.Value);
}

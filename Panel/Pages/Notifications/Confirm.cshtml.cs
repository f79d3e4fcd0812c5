using DiscordAH.Domain.Notifications;
using DiscordAH.Panel.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Notifications;

/// <summary>Confirms a mail address by the code that was sent there. Opening the link changes nothing: mail programs open links by themselves.</summary>
[AllowAnonymous]
public sealed class ConfirmModel(ConfirmMailAddress confirm) : PageModel
{
    public string Code { get; private set; } = "";

    public bool IsDone { get; private set; }

    public string? Fault { get; private set; }

    public IActionResult OnGet(string? code)
    {
        Code = code ?? "";
        return NoticeCodes.IsCode(code) ? Page() : Refused(new NoticeErrors.BadCode());
    }

    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken ct)
    {
        var result = await confirm.RunAsync(code ?? "", ct);
        if (!result.Succeeded) return Refused(result.Error);
        IsDone = true;
        return Page();
    }

    private PageResult Refused(Domain.Common.Error error)
    {
        Fault = error.Message;
        Response.StatusCode = AlertRefusals.Status(error);
        return Page();
    }
}

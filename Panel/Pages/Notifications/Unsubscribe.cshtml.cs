using DiscordAH.Domain.Notifications;
using DiscordAH.Panel.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Notifications;

/// <summary>
/// Ends mail by the code of a mail. Opening the link only asks; a POST does it, also one that a mail program sends by itself
/// (RFC 8058): such a program has neither session nor token nor origin, and the code alone says whose mail it is.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class UnsubscribeModel(Unsubscribe unsubscribe) : PageModel
{
    public string Code { get; private set; } = "";

    /// <summary>Which kind the mail was of; null for all.</summary>
    public NoticeKind? Kind { get; private set; }

    public bool IsDone { get; private set; }

    /// <summary>Which kind was ended; null for all.</summary>
    public NoticeKind? Ended { get; private set; }

    public string? Fault { get; private set; }

    public IActionResult OnGet(string? code, string? kind)
    {
        (Code, Kind) = (code ?? "", PreferenceEntry.KindOf(kind));
        return NoticeCodes.IsCode(code) ? Page() : Refused(new NoticeErrors.BadCode());
    }

    public async Task<IActionResult> OnPostAsync(string? code, string? kind, CancellationToken ct)
    {
        var result = await unsubscribe.RunAsync(code ?? "", Ended = PreferenceEntry.KindOf(kind), ct);
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

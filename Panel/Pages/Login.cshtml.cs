using DiscordAH.Panel.Auth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace DiscordAH.Panel.Pages;

[AllowAnonymous]
public sealed class LoginModel(IOptions<DiscordLoginOptions> options) : PageModel
{
    public bool CanSignIn { get; } = options.Value.CanSignIn;

    public bool LoggedOut { get; private set; }

    public bool Cancelled { get; private set; }

    public string ReturnUrl { get; private set; } = "/";

    public void OnGet(string? returnUrl, string? @out, string? cancelled)
    {
        ReturnUrl = LocalPath.OrHome(returnUrl);
        LoggedOut = @out is not null;
        Cancelled = cancelled is not null;
    }
}

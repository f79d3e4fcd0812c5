using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace DiscordAH.Panel.Auth;

/// <summary>Discord's authorization code flow with PKCE; the state is bound to the browser, good once and for ten minutes.</summary>
internal static class LoginEndpoints
{
    public const string CallbackPath = "/login/callback";
    private const string Scopes = "identify guilds";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/login/discord", BeginAsync).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapGet(CallbackPath, FinishAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task BeginAsync(
        HttpContext context, IOptions<DiscordLoginOptions> options, PublicAddress address, IDataProtectionProvider protection,
        [FromKeyedServices(PanelSetup.RealTime)] TimeProvider time, string? returnUrl = null)
    {
        if (!options.Value.CanSignIn)
        {
            Refusal.Set(context, StatusCodes.Status503ServiceUnavailable, "auth.not_configured", "Log-in is not set up",
                "Signing in needs Discord:ApplicationId, Discord:ClientSecret and Discord:Token in the settings.");
            return;
        }

        // A new session never continues an old one.
        if (context.User.Identity?.IsAuthenticated == true) await context.SignOutAsync(SessionCookie.Scheme);
        var now = time.GetUtcNow();
        var attempt = LoginAttempt.Begin(LocalPath.OrHome(returnUrl), now);
        context.Response.Cookies.Append(LoginAttempt.CookieName(attempt.State), attempt.Seal(Protector(protection)), StateCookie(LoginAttempt.Lifetime));
        context.Response.Redirect(QueryHelpers.AddQueryString(options.Value.AuthorizeUrl, new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = options.Value.ApplicationId,
            ["scope"] = Scopes,
            ["redirect_uri"] = address.Of(context.Request) + CallbackPath,
            ["state"] = attempt.State,
            ["code_challenge"] = attempt.Challenge,
            ["code_challenge_method"] = "S256",
        }));
    }

    private static async Task FinishAsync(
        HttpContext context, PublicAddress address, IDataProtectionProvider protection, DiscordApi discord, GuildRights rights, UsedStates used,
        [FromKeyedServices(PanelSetup.RealTime)] TimeProvider time, string? code = null, string? state = null, string? error = null)
    {
        if (TakeAttempt(context, protection, used, time, state) is not { } attempt)
        {
            Refusal.Set(context, StatusCodes.Status400BadRequest, "auth.bad_state", "This log-in cannot be finished",
                "The log-in was not begun in this browser, took longer than ten minutes, or was used already. Start again with “Log in with Discord”.");
            return;
        }

        if (error is not null || code is not { Length: > 0 and <= 512 })
        {
            context.Response.Redirect("/login?cancelled=1");
            return;
        }

        var ct = context.RequestAborted;
        var token = await discord.RedeemAsync(code, attempt.Verifier, address.Of(context.Request) + CallbackPath, ct);
        if (token is null)
        {
            Refusal.Set(context, StatusCodes.Status400BadRequest, "auth.bad_code", "Discord refused the log-in",
                "Discord did not accept the log-in code. Start again with “Log in with Discord”.");
            return;
        }

        var person = await discord.WhoAsync(token, ct);
        rights.Forget(person.Id);
        var inGuild = (await discord.GuildsAsync(token, ct)).Contains(await rights.GuildAsync(ct));
        if (!inGuild || await rights.OfAsync(person.Id, ct) == PanelRole.Stranger)
        {
            Refusal.Set(context, StatusCodes.Status403Forbidden, "auth.not_in_guild", "Not a member of the guild",
                "This panel is for members of its Discord guild, and that account is not in it. Join the guild, or log in with another account.");
            return;
        }

        if (context.User.Identity?.IsAuthenticated == true) await context.SignOutAsync(SessionCookie.Scheme);
        await SessionCookie.SignInAsync(context, person, time.GetUtcNow());
        context.Response.Redirect(attempt.ReturnUrl);
    }

    private static LoginAttempt? TakeAttempt(HttpContext context, IDataProtectionProvider protection, UsedStates used, TimeProvider time, string? state)
    {
        if (state is not { Length: 43 }) return null;
        var name = LoginAttempt.CookieName(state);
        var attempt = LoginAttempt.Open(Protector(protection), context.Request.Cookies[name], state, time.GetUtcNow());
        context.Response.Cookies.Delete(name, StateCookie(null));
        return attempt is not null && used.TryUse(state) ? attempt : null;
    }

    private static IDataProtector Protector(IDataProtectionProvider provider) => provider.CreateProtector("panel.login.v1");

    private static CookieOptions StateCookie(TimeSpan? maxAge) =>
        new() { Path = "/", Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = maxAge };
}

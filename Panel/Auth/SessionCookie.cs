using System.Globalization;
using System.Security.Claims;
using DiscordAH.Domain.Common;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace DiscordAH.Panel.Auth;

/// <summary>
/// The session: a key in a <c>__Host-</c> cookie, the ticket itself on the server. Ends after 12 idle hours (a working day's
/// pause) and after 14 days whatever happens, so that a stolen cookie does not live for ever.
/// </summary>
internal sealed class SessionCookie(
    IServiceProvider services,
    [FromKeyedServices(PanelSetup.RealTime)] TimeProvider time) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public const string Scheme = "panel";
    public const string Name = "__Host-session";
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);
    public static readonly TimeSpan Absolute = TimeSpan.FromDays(14);
    private const string Born = "born";
    private static readonly object RightsUnknown = new();

    /// <summary>Whether Discord could not say what this person may do.</summary>
    public static bool AreRightsUnknown(HttpContext context) => context.Items.ContainsKey(RightsUnknown);

    /// <summary>Opens a session.</summary>
    public static Task SignInAsync(HttpContext context, DiscordPerson person, DateTimeOffset now)
    {
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, person.Id.ToString()), new Claim(ClaimTypes.Name, person.Name)], Scheme);
        var properties = new AuthenticationProperties { IsPersistent = true };
        properties.Items[Born] = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return context.SignInAsync(Scheme, new ClaimsPrincipal(identity), properties);
    }

    /// <summary>The signed-in account; null for strangers without a session.</summary>
    public static UserId? UserOf(ClaimsPrincipal principal) =>
        long.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new UserId(id) : null;

    public void Configure(CookieAuthenticationOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name != Scheme) return;
        options.Cookie = new AlwaysSecureCookie(Name, SameSiteMode.Lax);
        options.ExpireTimeSpan = Idle;
        options.SlidingExpiration = true;
        options.LoginPath = "/login";
        options.ReturnUrlParameter = "returnUrl";
        options.TimeProvider = time;
        options.SessionStore = services.GetService<ITicketStore>()
            ?? throw new InvalidOperationException("The panel needs an ITicketStore: sessions are kept on the server so that logging out ends them.");
        options.Events = new CookieAuthenticationEvents
        {
            OnValidatePrincipal = ValidateAsync,
            OnRedirectToLogin = Challenge,
            OnRedirectToAccessDenied = Refuse,
        };
    }

    private async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (UserOf(context.Principal!) is not { } user || IsTooOld(context.Properties))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
            return;
        }

        var identity = new ClaimsIdentity(context.Principal!.Claims.Where(claim => claim.Type != ClaimTypes.Role), Scheme);
        try
        {
            var rights = context.HttpContext.RequestServices.GetRequiredService<GuildRights>();
            var role = await rights.OfAsync(user, context.HttpContext.RequestAborted);
            for (var each = PanelRole.Member; each <= role; each++) identity.AddClaim(new Claim(ClaimTypes.Role, each.ToString()));
        }
        catch (DiscordUnavailableException ex)
        {
            // Nobody keeps rights that cannot be checked; what is open to all still works.
            context.HttpContext.RequestServices.GetRequiredService<ILogger<SessionCookie>>().LogWarning(ex, "Rights could not be checked");
            context.HttpContext.Items[RightsUnknown] = true;
        }

        context.ReplacePrincipal(new ClaimsPrincipal(identity));
    }

    private bool IsTooOld(AuthenticationProperties properties) =>
        !properties.Items.TryGetValue(Born, out var text)
        || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var born)
        || time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(born) > Absolute;

    private static Task Challenge(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (!Face.IsMachine(context.HttpContext) && HttpMethods.IsGet(request.Method))
            context.Response.Redirect("/login" + QueryString.Create("returnUrl", request.Path + request.QueryString).ToUriComponent());
        else
            Refusal.Set(context.HttpContext, StatusCodes.Status401Unauthorized, "auth.sign_in", "Sign in first", "This needs a session. Log in with Discord and try again.");
        return Task.CompletedTask;
    }

    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (AreRightsUnknown(context.HttpContext))
        {
            context.Response.Headers.RetryAfter = "30";
            Refusal.Set(context.HttpContext, StatusCodes.Status503ServiceUnavailable, "auth.discord_unavailable", "Discord does not answer",
                "Your rights cannot be checked just now because Discord does not answer. Try again in a minute; you stay signed in.");
        }
        else if (!context.HttpContext.User.IsInRole(nameof(PanelRole.Member)))
        {
            Refusal.Set(context.HttpContext, StatusCodes.Status403Forbidden, "auth.not_in_guild", "Not a member of the guild",
                "This panel is for members of its Discord guild, and your account is not in it. Join the guild, or log out and sign in with another account.");
        }
        else
        {
            Refusal.Set(context.HttpContext, StatusCodes.Status403Forbidden, "auth.forbidden", "Not allowed",
                "Your role in the guild does not allow this. Ask an officer or an admin of the guild.");
        }

        return Task.CompletedTask;
    }
}

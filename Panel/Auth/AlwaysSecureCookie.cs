namespace DiscordAH.Panel.Auth;

/// <summary>
/// Marks the cookie Secure whatever the request came over. Browsers take Secure cookies from http://127.0.0.1 and
/// http://localhost too; the framework's antiforgery, told <see cref="CookieSecurePolicy.Always"/>, would throw there instead.
/// </summary>
internal sealed class AlwaysSecureCookie : CookieBuilder
{
    public AlwaysSecureCookie(string name, SameSiteMode sameSite)
    {
        Name = name;
        Path = "/";
        HttpOnly = true;
        IsEssential = true;
        SameSite = sameSite;
        SecurePolicy = CookieSecurePolicy.None;
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = true;
        return options;
    }
}

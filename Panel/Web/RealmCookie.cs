using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Web;

/// <summary>Remembers the realm a person looked at last, so that nobody is asked twice.</summary>
internal static class RealmCookie
{
    private const string Name = "__Host-realm";

    /// <summary>The realm asked for, else the remembered one; null when neither is known.</summary>
    public static Realm? Choose(HttpRequest request, IRealmCatalog realms, string? asked) =>
        asked is { Length: > 0 and <= 80 } && realms.FindBySlug(asked) is { } realm ? realm
        : request.Cookies[Name] is { Length: > 0 and <= 80 } kept ? realms.FindBySlug(kept)
        : null;

    public static void Remember(HttpResponse response, string slug) => response.Cookies.Append(Name, slug, new CookieOptions
    {
        Path = "/", Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = TimeSpan.FromDays(365),
    });
}

namespace DiscordAH.Panel.Web;

/// <summary>Which colours a browser wants, drawn on the server so that nothing flashes.</summary>
internal static class ThemeCookie
{
    public const string Name = "__Host-theme";

    public static string Of(HttpRequest request) => request.Cookies[Name] switch
    {
        "light" => "light",
        "dark" => "dark",
        _ => "auto",
    };
}

namespace DiscordAH.Panel.Auth;

/// <summary>What the panel needs of section <c>Discord</c> to let people sign in and to check their rights.</summary>
public sealed class DiscordLoginOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Discord";

    /// <summary>REST base address.</summary>
    public string ApiUrl { get; set; } = "https://discord.com/api/v10";

    /// <summary>Page where people give consent; opened by the browser.</summary>
    public string AuthorizeUrl { get; set; } = "https://discord.com/oauth2/authorize";

    /// <summary>OAuth2 client id.</summary>
    public string? ApplicationId { get; set; }

    /// <summary>OAuth2 client secret; never logged.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Bot token, by which rights are looked up; never logged.</summary>
    public string? Token { get; set; }

    /// <summary>Guild the commands are registered in; the panel's guild unless <c>Panel:GuildId</c> names another.</summary>
    public string? GuildId { get; set; }

    /// <summary>Whether everything needed for signing in is set.</summary>
    internal bool CanSignIn => ApplicationId is { Length: > 0 } && ClientSecret is { Length: > 0 } && Token is { Length: > 0 };

    /// <summary>Every fault of the settings, each a sentence that names the key.</summary>
    internal IEnumerable<string> Faults()
    {
        if (!IsHttp(ApiUrl)) yield return "Discord:ApiUrl must be an http or https address.";
        if (!IsHttp(AuthorizeUrl)) yield return "Discord:AuthorizeUrl must be an http or https address.";
    }

    /// <inheritdoc />
    public override string ToString() => $"Discord login of application {ApplicationId ?? "(none)"} at {ApiUrl}";

    private static bool IsHttp(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https");
}

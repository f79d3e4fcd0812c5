using Microsoft.AspNetCore.Http;

namespace DiscordAH.Sandbox.Discord;

/// <summary>The query of an authorisation request, checked.</summary>
internal sealed record AuthorizeRequest(string RedirectUri, IReadOnlySet<string> Scopes, string? State, string? Challenge, string Prompt)
{
    private static readonly string[] KnownScopes =
        ["identify", "guilds", "guilds.members.read", "email", "connections", "openid", "bot", "applications.commands"];

    /// <returns>The request, or a sentence saying what is wrong with it.</returns>
    public static (AuthorizeRequest? Request, string? Problem) Read(Func<string, string> value, HttpRequest http, SandboxDiscordOptions options)
    {
        if (value("client_id") != SandboxIdentity.ClientId)
            return (null, $"Unknown application: client_id must be {SandboxIdentity.ClientId}.");
        if (value("response_type") != "code")
            return (null, "response_type must be \"code\".");
        var redirect = value("redirect_uri");
        if (!IsAllowed(redirect, http, options))
            return (null, "Invalid OAuth2 redirect_uri: the sandbox accepts loopback addresses, its own host, and those in Sandbox:Discord:RedirectUris.");
        var scopes = value("scope").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        if (scopes.Count == 0 || !scopes.IsSubsetOf(KnownScopes))
            return (null, $"The requested scope is invalid, unknown, or malformed; known are: {string.Join(", ", KnownScopes)}.");
        var challenge = value("code_challenge") is { Length: > 0 } given ? given : null;
        if (challenge is not null && value("code_challenge_method") != "S256")
            return (null, "code_challenge_method must be \"S256\".");
        var state = value("state") is { Length: > 0 } text ? text : null;
        return (new AuthorizeRequest(redirect, scopes, state, challenge, value("prompt")), null);
    }

    /// <summary>The redirect address with more in its query.</summary>
    public string Back(string name, string content)
    {
        var back = RedirectUri + (RedirectUri.Contains('?', StringComparison.Ordinal) ? "&" : "?") + name + "=" + Uri.EscapeDataString(content);
        return State is null ? back : back + "&state=" + Uri.EscapeDataString(State);
    }

    private static bool IsAllowed(string redirect, HttpRequest http, SandboxDiscordOptions options)
    {
        if (!Uri.TryCreate(redirect, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Fragment.Length > 0)
            return false;
        return uri.IsLoopback || uri.Authority.Equals(http.Host.Value, StringComparison.OrdinalIgnoreCase) || options.RedirectUris.Contains(redirect);
    }
}

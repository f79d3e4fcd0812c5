using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace DiscordAH.Panel.Auth;

/// <summary>One try to sign in, kept in the browser that began it and readable by nobody there.</summary>
/// <param name="State">Nonce that must come back from Discord.</param>
/// <param name="Verifier">PKCE verifier.</param>
/// <param name="ReturnUrl">Local path to go to afterwards.</param>
/// <param name="BegunAt">When it began, Unix seconds.</param>
internal sealed record LoginAttempt(string State, string Verifier, string ReturnUrl, long BegunAt)
{
    /// <summary>How long a person may take.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>The S256 challenge of the verifier.</summary>
    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    /// <summary>Begins a try.</summary>
    public static LoginAttempt Begin(string returnUrl, DateTimeOffset now) =>
        new(Nonce(), Nonce(), returnUrl, now.ToUnixTimeSeconds());

    /// <summary>Name of the cookie of a state: one a tab, so that two tabs do not spoil each other's try.</summary>
    public static string CookieName(string state) => "__Host-login-" + state[..8];

    /// <summary>The sealed text.</summary>
    public string Seal(IDataProtector protector) => protector.Protect(JsonSerializer.Serialize(this));

    /// <summary>Opens the sealed text; null when it is not ours, not for this state, or too old.</summary>
    public static LoginAttempt? Open(IDataProtector protector, string? text, string state, DateTimeOffset now)
    {
        if (text is not { Length: > 0 and < 4096 }) return null;
        try
        {
            var attempt = JsonSerializer.Deserialize<LoginAttempt>(protector.Unprotect(text));
            if (attempt is null || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(attempt.State), Encoding.UTF8.GetBytes(state))) return null;
            return now.ToUnixTimeSeconds() - attempt.BegunAt <= (long)Lifetime.TotalSeconds ? attempt : null;
        }
        catch (Exception ex) when (ex is CryptographicException or JsonException)
        {
            // Somebody else's or a damaged cookie is the same as none.
            return null;
        }
    }

    private static string Nonce() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}

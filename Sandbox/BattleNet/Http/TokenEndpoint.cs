using System.Text;
using Microsoft.AspNetCore.Http;

namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>Client-credentials login.</summary>
internal sealed class TokenEndpoint(BattleNetGate gate, AccessTokens tokens)
{
    public async Task PostAsync(HttpContext context)
    {
        if (await gate.StrikesAsync(context))
            return;
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        if (Client(context.Request, form) is not (SandboxIdentity.BattleNetClientId, SandboxIdentity.BattleNetClientSecret))
        {
            await RefuseAsync(context, StatusCodes.Status401Unauthorized, "invalid_client", "Bad client credentials");
            return;
        }

        var grant = form["grant_type"].ToString();
        if (grant.Length == 0)
            grant = context.Request.Query["grant_type"].ToString();
        if (grant != "client_credentials")
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "unsupported_grant_type", "Use grant_type=client_credentials.");
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsJsonAsync(
            new
            {
                access_token = tokens.Issue(),
                token_type = "bearer",
                expires_in = AccessTokens.LifetimeSeconds,
                sub = SandboxIdentity.BattleNetClientId,
            },
            context.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext context, int status, string error, string description)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error, error_description = description }, context.RequestAborted);
    }

    private static (string Id, string Secret) Client(HttpRequest request, IFormCollection form)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
            return (form["client_id"].ToString(), form["client_secret"].ToString());
        var encoded = header["Basic ".Length..].Trim();
        var decoded = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, decoded, out var length))
            return ("", "");
        var pair = Encoding.UTF8.GetString(decoded, 0, length).Split(':', 2);
        return (Uri.UnescapeDataString(pair[0]), pair.Length == 2 ? Uri.UnescapeDataString(pair[1]) : "");
    }
}

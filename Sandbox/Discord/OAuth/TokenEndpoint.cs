using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Exchanges codes and refresh tokens, and revokes them.</summary>
internal sealed class TokenEndpoint(TokenDesk tokens)
{
    public async Task ExchangeAsync(HttpContext context)
    {
        if (await FormAsync(context) is not { } form)
            return;
        switch (form["grant_type"].ToString())
        {
            case "authorization_code":
                await FromCodeAsync(context, form);
                break;
            case "refresh_token":
                var refreshed = tokens.TakeRefresh(form["refresh_token"].ToString());
                await (refreshed is null ? RefuseAsync(context, 400, "invalid_grant", "Invalid \"refresh_token\" in request.") : IssueAsync(context, refreshed));
                break;
            default:
                await RefuseAsync(context, 400, "unsupported_grant_type", "Use authorization_code or refresh_token.");
                break;
        }
    }

    public async Task RevokeAsync(HttpContext context)
    {
        if (await FormAsync(context) is not { } form)
            return;
        tokens.Revoke(form["token"].ToString());
        await WriteAsync(context, 200, []);
    }

    private async Task FromCodeAsync(HttpContext context, IFormCollection form)
    {
        var grant = tokens.TakeCode(form["code"].ToString());
        if (grant is null)
            await RefuseAsync(context, 400, "invalid_grant", "Invalid \"code\" in request.");
        else if (grant.RedirectUri != form["redirect_uri"])
            await RefuseAsync(context, 400, "invalid_grant", "Invalid \"redirect_uri\" in request.");
        else if (grant.Challenge is not null && grant.Challenge != Challenge(form["code_verifier"].ToString()))
            await RefuseAsync(context, 400, "invalid_grant", "Invalid \"code_verifier\" in request.");
        else
            await IssueAsync(context, grant);
    }

    private Task IssueAsync(HttpContext context, Grant grant)
    {
        var (access, refresh) = tokens.NewTokens(grant);
        return WriteAsync(context, 200, new JsonObject
        {
            ["token_type"] = "Bearer", ["access_token"] = access, ["expires_in"] = (int)TokenDesk.AccessLife.TotalSeconds,
            ["refresh_token"] = refresh, ["scope"] = string.Join(' ', grant.Scopes.Order(StringComparer.Ordinal)),
        });
    }

    /// <summary>The form, once the client has shown its secret by HTTP Basic or in the form.</summary>
    private static async Task<IFormCollection?> FormAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            await RefuseAsync(context, 400, "invalid_request", "Expected application/x-www-form-urlencoded.");
            return null;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (id, secret) = Basic(context.Request.Headers.Authorization.ToString()) ?? (form["client_id"].ToString(), form["client_secret"].ToString());
        if (id == SandboxIdentity.ClientId && secret == SandboxIdentity.ClientSecret)
            return form;
        await RefuseAsync(context, 401, "invalid_client", "The client id or secret is wrong.");
        return null;
    }

    private static (string Id, string Secret)? Basic(string header)
    {
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
            return null;
        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header["Basic ".Length..], bytes, out var length))
            return ("", "");
        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return parts.Length == 2 ? (Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1])) : ("", "");
    }

    private static string Challenge(string verifier) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private static Task RefuseAsync(HttpContext context, int status, string error, string description) =>
        WriteAsync(context, status, new JsonObject { ["error"] = error, ["error_description"] = description });

    private static Task WriteAsync(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }
}

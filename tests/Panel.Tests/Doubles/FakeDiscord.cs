using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>As much of Discord as the panel asks: consent without a page, codes good once, PKCE, a guild whose members come and go.</summary>
public sealed class FakeDiscord : IAsyncDisposable
{
    public const string Guild = "900000000000000001";
    public const string Secret = "CANARY_CLIENT_SECRET_51";
    public const string Token = "CANARY_BOT_TOKEN_52";
    public const string Application = "900000000000000009";
    private const string OfficerRole = "900000000000000021";
    private const string AdminRole = "900000000000000022";
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (string User, string Challenge, string Redirect)> _codes = new();
    private readonly ConcurrentDictionary<string, string> _tokens = new();

    private FakeDiscord(WebApplication app) => _app = app;

    public string Url { get; private set; } = "";

    /// <summary>Who gives consent next, for clients that follow redirects.</summary>
    public string Person { get; set; } = People.Member;

    /// <summary>Members and their roles.</summary>
    public ConcurrentDictionary<string, string[]> Members { get; } = new(new Dictionary<string, string[]>
    {
        [People.Member] = [], [People.Officer] = [OfficerRole], [People.Admin] = [AdminRole], [People.Owner] = [], [People.Leaver] = [],
    });

    public bool IsDown { get; set; }

    /// <summary>Answers the token exchange with a redirect to this address.</summary>
    public string? RedirectTokenTo { get; set; }

    public ConcurrentQueue<string> AuthorizeQueries { get; } = new();

    public static async Task<FakeDiscord> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var discord = new FakeDiscord(app);
        app.Use((context, next) =>
        {
            if (!discord.IsDown) return next(context);
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });
        app.MapGet("/authorize", discord.Authorize);
        app.MapPost("/api/oauth2/token", (Delegate)discord.RedeemAsync);
        app.MapGet("/api/users/@me", (HttpContext context) => discord.Bearer(context) is { } user ? Results.Json(new { id = user, username = "u" + user[^2..], global_name = People.NameOf(user) }) : Results.Unauthorized());
        app.MapGet("/api/users/@me/guilds", (HttpContext context) =>
            discord.Bearer(context) is { } user ? Results.Json(discord.Members.ContainsKey(user) ? [new { id = Guild }] : new[] { new { id = "900000000000000777" } })
            : IsBot(context) ? Results.Json(new[] { new { id = Guild } }) : Results.Unauthorized());
        app.MapGet("/api/guilds/{guild}", (HttpContext context, string guild) => !IsBot(context) ? Results.Unauthorized() : guild != Guild ? Results.NotFound() : Results.Json(new
        {
            id = Guild,
            owner_id = People.Owner,
            roles = new[] { new { id = Guild, permissions = "1024" }, new { id = OfficerRole, permissions = "8192" }, new { id = AdminRole, permissions = "8" } },
        }));
        app.MapGet("/api/guilds/{guild}/members/{user}", (HttpContext context, string user) =>
            !IsBot(context) ? Results.Unauthorized() : discord.Members.TryGetValue(user, out var roles) ? Results.Json(new { roles }) : Results.NotFound());
        await app.StartAsync();
        discord.Url = app.Urls.First();
        return discord;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static bool IsBot(HttpContext context) => context.Request.Headers.Authorization == "Bot " + Token;

    private IResult Authorize(HttpContext context)
    {
        AuthorizeQueries.Enqueue(context.Request.QueryString.Value ?? "");
        var query = context.Request.Query;
        var code = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        _codes[code] = (query["as"].FirstOrDefault() ?? Person, query["code_challenge"].ToString(), query["redirect_uri"].ToString());
        return Results.Redirect(QueryHelpers.AddQueryString(query["redirect_uri"].ToString(), new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }));
    }

    private async Task<IResult> RedeemAsync(HttpContext context)
    {
        if (RedirectTokenTo is { } elsewhere) return Results.Redirect(elsewhere, preserveMethod: true);
        var form = await context.Request.ReadFormAsync();
        if (form["client_secret"] != Secret || form["client_id"] != Application) return Results.Unauthorized();
        if (!_codes.TryRemove(form["code"].ToString(), out var grant)) return Results.BadRequest();
        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (challenge != grant.Challenge || form["redirect_uri"] != grant.Redirect) return Results.BadRequest();
        var token = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        _tokens[token] = grant.User;
        return Results.Json(new { access_token = token, token_type = "Bearer", scope = "identify guilds" });
    }

    private string? Bearer(HttpContext context) =>
        context.Request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token] ? _tokens.GetValueOrDefault(token) : null;
}

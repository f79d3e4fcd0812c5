using Microsoft.AspNetCore.Http;

namespace DiscordAH.Sandbox.Discord;

/// <summary>The consent page: here one picks which sandbox person logs in.</summary>
internal sealed class AuthorizeEndpoint(DiscordWorld world, TokenDesk tokens, SandboxDiscordOptions options)
{
    private const string LastUser = "sandbox_user";

    public async Task ShowAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (query["scope"].ToString().Split(' ').Contains("bot") && query["response_type"].Count == 0)
        {
            await WriteAsync(context, 200, ConsentPage.Message("The bot is already here", "The sandbox's bot is a member of both guilds; nothing needs to be invited.", Root(context)));
            return;
        }

        var (request, problem) = AuthorizeRequest.Read(name => query[name].ToString(), context.Request, options);
        if (request is null)
        {
            await WriteAsync(context, 400, ConsentPage.Message("This login cannot go on", problem!, Root(context)));
            return;
        }

        var named = query["user"].ToString();
        if (named.Length == 0 && request.Prompt == "none")
            named = context.Request.Cookies[LastUser] ?? "";
        if (named.Length > 0)
            await FinishAsync(context, request, named);
        else
            await WriteAsync(context, 200, ConsentPage.Choose(request, world, Root(context), query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString())));
    }

    public async Task DecideAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (request, problem) = AuthorizeRequest.Read(name => form[name].ToString(), context.Request, options);
        if (request is null)
            await WriteAsync(context, 400, ConsentPage.Message("This login cannot go on", problem!, Root(context)));
        else if (form["decision"] == "cancel")
            context.Response.Redirect(request.Back("error", "access_denied"));
        else
            await FinishAsync(context, request, form["user"].ToString());
    }

    private async Task FinishAsync(HttpContext context, AuthorizeRequest request, string named)
    {
        if (world.FindUser(named) is not { IsBot: false } user)
        {
            var names = string.Join(", ", world.People.Select(person => person.Name));
            await WriteAsync(context, 400, ConsentPage.Message("This login cannot go on", $"There is no user \"{named}\"; choose one of: {names}.", Root(context)));
            return;
        }

        context.Response.Cookies.Append(LastUser, user.Name, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = Root(context) });
        var code = tokens.NewCode(new Grant(user, request.Scopes, request.RedirectUri, request.Challenge));
        context.Response.Redirect(request.Back("code", code));
    }

    private static string Root(HttpContext context) => context.Request.PathBase.Value ?? "/";

    private static async Task WriteAsync(HttpContext context, int status, string html)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(html, context.RequestAborted);
    }
}

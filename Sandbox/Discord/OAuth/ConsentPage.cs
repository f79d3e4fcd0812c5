using System.Text;
using System.Text.Encodings.Web;

namespace DiscordAH.Sandbox.Discord;

/// <summary>The HTML of the login pages.</summary>
internal static class ConsentPage
{
    private static readonly Dictionary<string, string> ScopeWords = new(StringComparer.Ordinal)
    {
        ["identify"] = "See your username and avatar", ["guilds"] = "Know what servers you're in", ["email"] = "See your email address",
        ["guilds.members.read"] = "Read your member info in servers you belong to", ["connections"] = "See your connected accounts",
        ["openid"] = "Confirm who you are", ["bot"] = "Add a bot", ["applications.commands"] = "Create commands",
    };

    public static string Choose(AuthorizeRequest request, DiscordWorld world, string root, Dictionary<string, string> fields)
    {
        var html = new StringBuilder();
        html.Append("<h1>Copper Clerk wants to access your account</h1><p class=\"consent-sub\">Pick who you are in the sandbox.</p>");
        html.Append("<ul class=\"consent-scopes\">");
        foreach (var scope in request.Scopes.Order(StringComparer.Ordinal))
            html.Append("<li>").Append(Text(ScopeWords.GetValueOrDefault(scope, scope))).Append("</li>");
        html.Append("</ul><form method=\"post\">");
        foreach (var (name, value) in fields.Where(field => field.Key is not ("user" or "decision")))
            html.Append("<input type=\"hidden\" name=\"").Append(Text(name)).Append("\" value=\"").Append(Text(value)).Append("\">");
        html.Append("<fieldset class=\"consent-users\"><legend>Sandbox user</legend>");
        var first = true;
        foreach (var user in world.People)
        {
            html.Append("<label><input type=\"radio\" name=\"user\" value=\"").Append(Text(user.Name)).Append(first ? "\" checked>" : "\">")
                .Append("<span><b>").Append(Text(user.Name)).Append("</b> ").Append(Text(Describe(user, world))).Append("</span></label>");
            first = false;
        }

        html.Append("</fieldset><p class=\"consent-sub\">You will be sent to ").Append(Text(new Uri(request.RedirectUri).GetLeftPart(UriPartial.Authority)))
            .Append("</p><div class=\"consent-actions\"><button class=\"btn link\" name=\"decision\" value=\"cancel\">Cancel</button>")
            .Append("<button class=\"btn primary\" name=\"decision\" value=\"allow\">Authorize</button></div></form>");
        return Shell("Authorize", html.ToString(), root);
    }

    public static string Message(string title, string sentence, string root) =>
        Shell(title, $"<h1>{Text(title)}</h1><p>{Text(sentence)}</p>", root);

    private static string Describe(User user, DiscordWorld world)
    {
        var guild = world.Guilds.First(guild => guild.Find(user) is not null);
        var roles = guild.Roles.Where(role => guild.Find(user)!.Roles.Contains(role.Id)).Select(role => role.Name);
        return string.Join(", ", roles.Append(guild.Name));
    }

    private static string Shell(string title, string body, string root) =>
        $"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
        <title>{Text(title)} · Sandbox Discord</title><link rel="stylesheet" href="{Text(root)}/page/sandbox.css"></head>
        <body class="consent"><main class="consent-card">{body}</main></body></html>
        """;

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}

namespace DiscordAH.Sandbox.Discord;

/// <summary>Whoever calls: the bot, a person through an OAuth2 token, or nobody.</summary>
internal sealed record RestCaller(User? User, bool IsBot, IReadOnlySet<string> Scopes)
{
    public static RestCaller Nobody { get; } = new(null, false, new HashSet<string>());

    public void NeedScope(string scope)
    {
        if (!IsBot && !Scopes.Contains(scope))
            throw new DiscordRefusal(403, 50001, "Missing Access");
    }
}

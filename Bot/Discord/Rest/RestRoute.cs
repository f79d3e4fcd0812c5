namespace DiscordAH.Bot.Discord.Rest;

/// <summary>An endpoint as the rate limits see it. A class without a printed form: the path may hold an interaction token.</summary>
/// <param name="method">HTTP method; part of the limit's key.</param>
/// <param name="key">The path with ids replaced, the same for all calls of one kind.</param>
/// <param name="major">Channel, guild, or webhook with token: limits count separately per major resource.</param>
/// <param name="path">The path to call, below the API's root.</param>
/// <param name="isInteraction">Authorised by the interaction token: no bot token is sent and the global limit does not count.</param>
internal sealed class RestRoute(HttpMethod method, string key, string major, string path, bool isInteraction = false)
{
    public HttpMethod Method { get; } = method;

    public string Key { get; } = key;

    public string Major { get; } = major;

    public string Path { get; } = path;

    public bool IsInteraction { get; } = isInteraction;

    public override string ToString() => Key;
}

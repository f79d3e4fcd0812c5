namespace DiscordAH.Bot.Discord.Rest;

/// <summary>The endpoints in use.</summary>
internal static class DiscordRoutes
{
    public static readonly RestRoute GatewayBot = new(HttpMethod.Get, "GET /gateway/bot", "", "gateway/bot");

    public static readonly RestRoute OpenDirect = new(HttpMethod.Post, "POST /users/@me/channels", "", "users/@me/channels");

    public static readonly RestRoute Self = new(HttpMethod.Get, "GET /users/@me", "", "users/@me");

    public static RestRoute Commands(HttpMethod method, string application) =>
        new(method, $"{method} /applications/commands", application, $"applications/{application}/commands");

    public static RestRoute GuildCommands(HttpMethod method, string application, string guild) =>
        new(method, $"{method} /applications/guilds/commands", guild, $"applications/{application}/guilds/{guild}/commands");

    public static RestRoute CreateMessage(string channel) =>
        new(HttpMethod.Post, "POST /channels/messages", channel, $"channels/{channel}/messages");

    public static RestRoute NewestMessages(string channel) =>
        new(HttpMethod.Get, "GET /channels/messages", channel, $"channels/{channel}/messages?limit=100");

    public static RestRoute EditMessage(string channel, string message) =>
        new(HttpMethod.Patch, "PATCH /channels/messages", channel, $"channels/{channel}/messages/{message}");

    public static RestRoute Channel(string channel) => new(HttpMethod.Get, "GET /channels", channel, $"channels/{channel}");

    public static RestRoute Guild(string guild) => new(HttpMethod.Get, "GET /guilds", guild, $"guilds/{guild}");

    public static RestRoute Member(string guild, string user) => new(HttpMethod.Get, "GET /guilds/members", guild, $"guilds/{guild}/members/{user}");

    public static RestRoute Callback(string interaction, string token) =>
        new(HttpMethod.Post, "POST /interactions/callback", token, $"interactions/{interaction}/{token}/callback", true);

    public static RestRoute FollowUp(string application, string token) =>
        new(HttpMethod.Post, "POST /webhooks", token, $"webhooks/{application}/{token}", true);

    public static RestRoute Original(HttpMethod method, string application, string token) =>
        new(method, $"{method} /webhooks/messages", token, $"webhooks/{application}/{token}/messages/@original", true);
}

using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>The gateway's address, the application and the caller's own account.</summary>
internal sealed class AccountRoutes(DiscordWorld world, GatewayHub gateway, RestFaults faults, WorldAge age)
{
    private const string Me = "/users/@me";

    public IEnumerable<RestRoute> All() =>
    [
        new RestRoute("GET", "/gateway", RestAccess.Open, call => RestAnswer.Ok(new JsonObject { ["url"] = GatewayConversation.GatewayUrl(call.BaseUrl) })),
        new RestRoute("GET", "/gateway/bot", RestAccess.Bot, GatewayBot).Bucket(20, 5),
        new RestRoute("GET", Me, RestAccess.BotOrUser, Self),
        new RestRoute("GET", Me + "/guilds", RestAccess.BotOrUser, Guilds).Bucket(10, 5),
        new RestRoute("GET", Me + "/guilds/{guild}/member", RestAccess.BotOrUser, OwnMember).Bucket(10, 5, "guild"),
        new RestRoute("POST", Me + "/channels", RestAccess.Bot, OpenDirect).Bucket(20, 5),
        new RestRoute("GET", "/users/{user}", RestAccess.Bot, call => RestAnswer.Ok(Wire.User(world.FindUser(call.Route("user")) ?? throw DiscordRefusal.UnknownUser()))),
        new RestRoute("GET", "/applications/@me", RestAccess.Bot, _ => RestAnswer.Ok(Application(full: true))),
        new RestRoute("GET", "/oauth2/applications/@me", RestAccess.Bot, _ => RestAnswer.Ok(Application(full: true))),
        new RestRoute("GET", "/oauth2/@me", RestAccess.BotOrUser, Authorization),
    ];

    private RestAnswer GatewayBot(RestCall call)
    {
        var sinceMidnight = (int)(TimeSpan.FromDays(1) - age.Now).TotalMilliseconds;
        return RestAnswer.Ok(new JsonObject
        {
            ["url"] = GatewayConversation.GatewayUrl(call.BaseUrl), ["shards"] = 1,
            ["session_start_limit"] = new JsonObject
            {
                ["total"] = 1000, ["remaining"] = Math.Max(0, 1000 - gateway.Identifies), ["reset_after"] = Math.Max(0, sinceMidnight), ["max_concurrency"] = 1,
            },
        });
    }

    private static RestAnswer Self(RestCall call)
    {
        call.Caller.NeedScope("identify");
        return RestAnswer.Ok(Wire.Self(call.Caller.User!, call.Caller.Scopes.Contains("email")));
    }

    private RestAnswer Guilds(RestCall call)
    {
        call.Caller.NeedScope("guilds");
        var after = call.Query["after"].ToString();
        var withCounts = call.Query["with_counts"] == "true";
        var mine = world.Guilds.Where(guild => guild.Find(call.Caller.User!) is not null)
            .Where(guild => !Snowflakes.IsValid(after) || Snowflakes.Value(guild.Id) > Snowflakes.Value(after))
            .OrderBy(guild => Snowflakes.Value(guild.Id));
        return RestAnswer.Ok(new JsonArray([.. mine.Select(guild => Own(guild, call.Caller.User!, withCounts))]));
    }

    private static JsonObject Own(Guild guild, User user, bool withCounts)
    {
        var json = new JsonObject
        {
            ["id"] = guild.Id, ["name"] = guild.Name, ["icon"] = null, ["banner"] = null, ["owner"] = guild.OwnerId == user.Id,
            ["permissions"] = Permission.Text(PermissionCalculator.InGuild(guild, guild.Find(user)!)), ["features"] = new JsonArray(),
        };
        if (withCounts)
            (json["approximate_member_count"], json["approximate_presence_count"]) = (guild.Members.Count, guild.Members.Count);
        return json;
    }

    private RestAnswer OwnMember(RestCall call)
    {
        call.Caller.NeedScope("guilds.members.read");
        var member = world.FindGuild(call.Route("guild"))?.Find(call.Caller.User!) ?? throw DiscordRefusal.UnknownGuild();
        return RestAnswer.Ok(Wire.Member(member));
    }

    private RestAnswer OpenDirect(RestCall call)
    {
        var recipient = call.Body.TextOrNumber("recipient_id") ?? throw FormErrors.One("recipient_id", "BASE_TYPE_REQUIRED", "This field is required");
        if (world.FindUser(recipient) is not { IsBot: false } user)
            throw new DiscordRefusal(400, 50033, "Invalid Recipient(s)");
        faults.RefuseDirect("POST /users/@me/channels", user);
        return RestAnswer.Ok(GuildWire.Channel(world.Direct(user)));
    }

    private RestAnswer Authorization(RestCall call)
    {
        var json = new JsonObject
        {
            ["application"] = Application(full: false), ["expires"] = "2099-01-01T00:00:00.000000+00:00",
            ["scopes"] = Wire.Strings(call.Caller.IsBot ? [] : call.Caller.Scopes.Order(StringComparer.Ordinal)),
        };
        if (call.Caller.User is { } user)
            json["user"] = Wire.User(user);
        return RestAnswer.Ok(json);
    }

    private JsonObject Application(bool full)
    {
        var json = new JsonObject
        {
            ["id"] = SandboxIdentity.ApplicationId, ["name"] = world.Bot.Name, ["icon"] = null, ["description"] = "The sandbox's own application",
            ["type"] = null, ["verify_key"] = new string('0', 64), ["flags"] = 0, ["flags_new"] = "0", ["bot"] = Wire.User(world.Bot),
            ["bot_public"] = true, ["bot_require_code_grant"] = false,
        };
        if (!full)
            return json;
        json["redirect_uris"] = new JsonArray();
        json["interactions_endpoint_url"] = null;
        json["role_connections_verification_url"] = null;
        json["owner"] = Wire.User(world.FindUser("admin-1")!);
        json["approximate_guild_count"] = world.Guilds.Count;
        json["approximate_user_install_count"] = 0;
        json["approximate_user_authorization_count"] = 0;
        json["explicit_content_filter"] = 0;
        json["team"] = null;
        json["eligible_oauth2_scopes"] = Wire.Strings(["applications.commands", "bot", "guilds", "guilds.members.read", "identify"]);
        return json;
    }
}

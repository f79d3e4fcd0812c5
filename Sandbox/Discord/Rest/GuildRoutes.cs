using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Guilds that the bot is in, with their channels, roles and members.</summary>
internal sealed class GuildRoutes(DiscordWorld world)
{
    public IEnumerable<RestRoute> All() =>
    [
        new RestRoute("GET", "/guilds/{guild}", RestAccess.Bot, call => RestAnswer.Ok(GuildWire.Guild(Find(call), call.Query["with_counts"] == "true"))).Bucket(50, 5, "guild"),
        new RestRoute("GET", "/guilds/{guild}/channels", RestAccess.Bot, call => RestAnswer.Ok(new JsonArray([.. Find(call).Channels.Select(GuildWire.Channel)]))).Bucket(50, 5, "guild"),
        new RestRoute("GET", "/guilds/{guild}/roles", RestAccess.Bot, call => RestAnswer.Ok(new JsonArray([.. Find(call).Roles.Select(GuildWire.Role)]))).Bucket(50, 5, "guild"),
        new RestRoute("GET", "/guilds/{guild}/members", RestAccess.Bot, Members).Bucket(10, 5, "guild"),
        new RestRoute("GET", "/guilds/{guild}/members/{user}", RestAccess.Bot, Member).Bucket(50, 5, "guild"),
    ];

    private Guild Find(RestCall call) => world.Guilds.FirstOrDefault(guild => guild.Id == call.Route("guild")) ?? throw DiscordRefusal.UnknownGuild();

    private RestAnswer Member(RestCall call)
    {
        var guild = Find(call);
        var id = call.Route("user") == "@me" ? world.Bot.Id : call.Route("user");
        return guild.Members.TryGetValue(id, out var member) ? RestAnswer.Ok(Wire.Member(member)) : throw DiscordRefusal.UnknownMember();
    }

    private RestAnswer Members(RestCall call)
    {
        var limit = int.TryParse(call.Query["limit"], out var wanted) ? Math.Clamp(wanted, 1, 1000) : 1;
        var after = Snowflakes.IsValid(call.Query["after"]) ? Snowflakes.Value(call.Query["after"]!) : 0;
        var members = Find(call).Members.Values.Where(member => Snowflakes.Value(member.User.Id) > after)
            .OrderBy(member => Snowflakes.Value(member.User.Id)).Take(limit);
        return RestAnswer.Ok(new JsonArray([.. members.Select(member => Wire.Member(member))]));
    }
}

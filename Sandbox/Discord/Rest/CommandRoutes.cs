using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Registration of commands, globally and for one guild.</summary>
internal sealed class CommandRoutes(CommandRegistry registry, DiscordWorld world, LiveFeed feed)
{
    public IEnumerable<RestRoute> All() =>
        Scope("/applications/{application}").Concat(Scope("/applications/{application}/guilds/{guild}"));

    private IEnumerable<RestRoute> Scope(string root) =>
    [
        new RestRoute("GET", root + "/commands", RestAccess.Bot, List).Bucket(20, 10, "guild"),
        new RestRoute("POST", root + "/commands", RestAccess.Bot, Upsert).Bucket(20, 10, "guild"),
        new RestRoute("PUT", root + "/commands", RestAccess.Bot, Overwrite).Bucket(10, 10, "guild"),
        new RestRoute("GET", root + "/commands/{command}", RestAccess.Bot, Read).Bucket(20, 10, "guild"),
        new RestRoute("PATCH", root + "/commands/{command}", RestAccess.Bot, Patch).Bucket(20, 10, "guild"),
        new RestRoute("DELETE", root + "/commands/{command}", RestAccess.Bot, Delete).Bucket(20, 10, "guild"),
    ];

    private RestAnswer List(RestCall call)
    {
        var localized = call.Query["with_localizations"] == "true";
        return RestAnswer.Ok(new JsonArray([.. registry.List(Guild(call)).Select(command => command.ToJson(localized))]));
    }

    private RestAnswer Upsert(RestCall call)
    {
        var (command, isNew) = registry.Upsert(Guild(call), call.Body);
        feed.Status("commands");
        return new RestAnswer(isNew ? 201 : 200, command.ToJson(true));
    }

    private RestAnswer Overwrite(RestCall call)
    {
        var commands = registry.Overwrite(Guild(call), call.Body);
        feed.Status("commands");
        return RestAnswer.Ok(new JsonArray([.. commands.Select(command => command.ToJson(true))]));
    }

    private RestAnswer Read(RestCall call) => RestAnswer.Ok(registry.Find(Guild(call), call.Route("command")).ToJson(true));

    private RestAnswer Patch(RestCall call)
    {
        var command = registry.Patch(Guild(call), call.Route("command"), call.Body);
        feed.Status("commands");
        return RestAnswer.Ok(command.ToJson(true));
    }

    private RestAnswer Delete(RestCall call)
    {
        registry.Delete(Guild(call), call.Route("command"));
        feed.Status("commands");
        return RestAnswer.NoContent;
    }

    private string? Guild(RestCall call)
    {
        if (call.Route("application") != SandboxIdentity.ApplicationId)
            throw new DiscordRefusal(403, 20012, "You are not authorized to perform this action on this application");
        var guild = call.Route("guild");
        if (guild.Length == 0)
            return null;
        return world.Guilds.Any(known => known.Id == guild) ? guild : throw DiscordRefusal.MissingAccess();
    }
}

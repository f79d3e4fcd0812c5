using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>What the sandbox sees of the bot: connections, sessions, commands, recent requests.</summary>
internal sealed class StateEndpoint(GatewayHub gateway, CommandRegistry commands, RequestLog requests, RateLimiter limiter, DiscordWorld world)
{
    public JsonObject Read()
    {
        var (total, entries) = requests.Read();
        var registered = new JsonObject { ["global"] = List(null) };
        foreach (var guild in world.Guilds)
            registered[guild.Id] = List(guild.Id);
        return new JsonObject
        {
            ["online"] = gateway.IsUp(null),
            ["gateway"] = new JsonObject
            {
                ["connections"] = gateway.Connections.Count(connection => connection.Session is not null),
                ["sockets"] = gateway.Connections.Count(), ["identifies"] = gateway.Identifies, ["resumes"] = gateway.Resumes,
                ["sessions"] = new JsonArray([.. gateway.Sessions.Select(session => new JsonObject
                {
                    ["id"] = session.Id, ["connected"] = session.Connection is not null, ["sequence"] = session.Sequence,
                    ["intents"] = session.Intents, ["shard"] = new JsonArray(session.Shard, session.ShardCount),
                    ["compressed"] = session.Connection?.IsCompressed ?? false,
                })]),
            },
            ["commands"] = registered,
            ["requests"] = new JsonObject { ["total"] = total, ["invalid"] = limiter.InvalidRequests, ["last"] = entries },
        };
    }

    private JsonArray List(string? guildId) => new([.. commands.List(guildId).Select(command => command.ToJson(true))]);
}

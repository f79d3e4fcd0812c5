using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Answers what a client says: heartbeats, identify, resume, presence, member requests.</summary>
internal sealed class GatewayConversation(GatewayHub hub, DiscordWorld world, SandboxDiscordOptions options)
{
    private const int DailyIdentifies = 1000;

    public void Receive(GatewayConnection connection, JsonElement payload)
    {
        payload.Given("d", out var body);
        switch (payload.Int("op"))
        {
            case 1:
                connection.LastHeartbeat = Stopwatch.GetTimestamp(); // some clients send this before they identify
                if (!hub.TakesAck(out _))
                    connection.Send(GatewayFrame.Control(11, null));
                break;
            case 2 when connection.Session is null:
                Identify(connection, body);
                break;
            case 2:
                connection.Close(4005, "Already authenticated.");
                break;
            case 6 when connection.Session is null:
                Resume(connection, body);
                break;
            case 6:
                connection.Close(4005, "Already authenticated.");
                break;
            case 3 or 4 or 8 or 31 or 43 when connection.Session is null:
                connection.Close(4003, "Not authenticated.");
                break;
            case 3 or 4 or 31 or 43:
                break;
            case 8:
                SendMembers(connection, body);
                break;
            default:
                connection.Close(4001, "Unknown opcode.");
                break;
        }
    }

    private void Identify(GatewayConnection connection, JsonElement body)
    {
        var intents = body.Int("intents") ?? -1;
        var shard = body.Items("shard").Select(item => item.TryGetInt32(out var number) ? number : -1).ToList();
        if (shard.Count == 0)
            shard = [0, 1];
        if (!body.Given("properties", out _))
            connection.Close(4002, "Error while decoding payload.");
        else if (!IsBot(body.Text("token")) || hub.Identifies >= DailyIdentifies)
            connection.Close(4004, "Authentication failed.");
        else if (shard is not [>= 0 and var index, > 0 and var count] || index >= count)
            connection.Close(4010, "Invalid shard.");
        else if (intents < 0 || (intents & ~GatewayIntents.All) != 0)
            connection.Close(4013, "Invalid intent(s).");
        else if ((intents & GatewayIntents.Privileged & ~options.PrivilegedIntents) != 0)
            connection.Close(4014, "Disallowed intent(s).");
        else
            Welcome(connection, intents, index, count);
    }

    private void Welcome(GatewayConnection connection, int intents, int shard, int count)
    {
        var session = hub.Identify(intents, shard, count, connection);
        var guilds = world.Guilds.Where(guild => session.Serves(guild.Id)).ToList();
        var ready = new JsonObject
        {
            ["v"] = 10, ["user"] = Wire.Self(world.Bot, withEmail: false), ["session_id"] = session.Id, ["session_type"] = "normal",
            ["resume_gateway_url"] = GatewayUrl(connection.BaseUrl), ["shard"] = new JsonArray(shard, count),
            ["guilds"] = new JsonArray([.. guilds.Select(guild => new JsonObject { ["id"] = guild.Id, ["unavailable"] = true })]),
            ["application"] = new JsonObject { ["id"] = SandboxIdentity.ApplicationId, ["flags"] = 0 },
            ["user_settings"] = new JsonObject(), ["geo_ordered_rtc_regions"] = new JsonArray(), ["_trace"] = new JsonArray(),
        };
        foreach (var legacy in (string[])["private_channels", "presences", "relationships", "guild_join_requests"])
            ready[legacy] = new JsonArray(); // Discord still sends these, and one library fails without them
        session.Dispatch("READY", ready);
        if ((intents & GatewayIntents.Guilds) != 0)
        {
            foreach (var guild in guilds)
                session.Dispatch("GUILD_CREATE", GuildWire.Created(guild, world.Bot));
        }

        connection.Session = session;
        hub.Start(session);
        hub.StrikeIfDue(connection);
    }

    private void Resume(GatewayConnection connection, JsonElement body)
    {
        if (!IsBot(body.Text("token")))
        {
            connection.Close(4004, "Authentication failed.");
            return;
        }

        var sequence = body.Int("seq") ?? 0;
        var session = body.Text("session_id") is { } id ? hub.FindSession(id) : null;
        if (session is not null && sequence > session.Sequence)
        {
            connection.Session = session; // so that closing 4007 ends it
            connection.Close(4007, "Invalid seq.");
        }
        else if (session is null || !session.Resume(connection, sequence))
        {
            connection.Send(GatewayFrame.Control(9, false));
        }
        else
        {
            connection.Session = session;
            hub.CountResume();
            hub.StrikeIfDue(connection);
        }
    }

    private void SendMembers(GatewayConnection connection, JsonElement body)
    {
        if (connection.Session is not { } session || body.TextOrNumber("guild_id") is not { } id || world.FindGuild(id) is not { } guild)
            return;
        var wanted = body.Given("user_ids", out var ids)
            ? (ids.ValueKind == JsonValueKind.Array ? ids.EnumerateArray().Select(JsonReading.Scalar) : [JsonReading.Scalar(ids)]).ToList()
            : null;
        if (wanted is null && body.Text("query") is null or "" && (session.Intents & GatewayIntents.GuildMembers) == 0)
        {
            connection.Close(4014, "Disallowed intent(s).");
            return;
        }

        var members = guild.Members.Values.Where(member => wanted is not null
            ? wanted.Contains(member.User.Id)
            : member.User.Name.StartsWith(body.Text("query") ?? "", StringComparison.OrdinalIgnoreCase));
        session.Dispatch("GUILD_MEMBERS_CHUNK", new JsonObject
        {
            ["guild_id"] = guild.Id, ["members"] = new JsonArray([.. members.Select(member => Wire.Member(member))]),
            ["chunk_index"] = 0, ["chunk_count"] = 1, ["nonce"] = body.Text("nonce"),
        });
    }

    public static string GatewayUrl(string baseUrl) =>
        (baseUrl.StartsWith("https", StringComparison.Ordinal) ? "wss" : "ws") + baseUrl[baseUrl.IndexOf(':', StringComparison.Ordinal)..] + "/discord/gateway";

    private static bool IsBot(string? token) => token is not null && (token == SandboxIdentity.BotToken || token == "Bot " + SandboxIdentity.BotToken);
}

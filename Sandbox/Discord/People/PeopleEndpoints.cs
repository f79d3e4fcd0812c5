using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace DiscordAH.Sandbox.Discord;

/// <summary>The person's side of the sandbox over HTTP, for scripts and for the page.</summary>
internal sealed class PeopleEndpoints(
    SandboxPeople people, DiscordWorld world, CommandRegistry commands, MessageDesk messages, GatewayHub gateway, LiveFeed feed, SandboxClock clock,
    IHostApplicationLifetime lifetime)
{
    private readonly Places _places = new(world);

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/run", RunAsync);
        endpoints.MapPost("/say", SayAsync);
        endpoints.MapGet("/channels/{name}/messages", context => AnswerAsync(context, Messages));
        endpoints.MapGet("/world", context => AnswerAsync(context, World));
        endpoints.MapGet("/commands", context => AnswerAsync(context, Commands));
        endpoints.MapGet("/events", EventsAsync);
    }

    private async Task RunAsync(HttpContext context)
    {
        if (await JsonReply.ReadAsync(context) is not { } body)
            return;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            var outcome = await people.RunAsync(RunRequest.Parse(body, RestCall.BaseOf(context.Request)), ended.Token);
            await JsonReply.WriteAsync(context, outcome.ToJson());
        }
        catch (RunRefusal refusal)
        {
            await JsonReply.RefuseAsync(context, refusal.Message);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable; // the person left, or the sandbox stops
        }
    }

    private async Task SayAsync(HttpContext context)
    {
        if (await JsonReply.ReadAsync(context) is not { } body)
            return;
        await AnswerAsync(context, _ =>
        {
            var user = _places.User(body.Text("user") ?? throw new RunRefusal("\"user\" is missing."));
            var channel = _places.Channel(user, body.TextOrNumber("channel"), body.TextOrNumber("guild"));
            var text = body.Text("text")?.Trim() ?? "";
            if (text.Length is 0 or > 2000)
                throw new RunRefusal("A message has 1 to 2000 characters.");
            var held = PermissionCalculator.InChannel(channel, user);
            if ((held & Permission.SendMessages) == 0)
                throw new RunRefusal($"{user.Name} may not write in {channel.Name}.");
            var found = MentionForm.Weigh(text, default, world, channel, true, (held & Permission.MentionEveryone) != 0);
            var message = new Message
            {
                Id = world.Ids.Next(), Channel = channel, Author = user, Timestamp = clock.GetUtcNow(), Content = text, Mentions = found.Users,
                MentionRoles = found.Roles, MentionEveryone = found.Everyone, Pings = found.Pings,
            };
            messages.Post(message);
            return PeopleWire.Message(message);
        });
    }

    private JsonNode Messages(HttpContext context)
    {
        var name = context.GetRouteValue("name") as string ?? "";
        var asking = Query(context, "user") ?? (name.StartsWith('@') ? name[1..] : null);
        var user = asking is null ? null : _places.User(asking);
        var channel = user is null ? _places.Any(name, Query(context, "guild")) : _places.Channel(user, name, Query(context, "guild"));
        var limit = int.TryParse(context.Request.Query["limit"], out var wanted) ? Math.Clamp(wanted, 1, 500) : 100;
        var seen = channel.Log.Read().Where(message => user is null ? !message.IsEphemeral : message.IsVisibleTo(user)).TakeLast(limit);
        return new JsonArray([.. seen.Select(PeopleWire.Message)]);
    }

    private JsonNode World(HttpContext context)
    {
        var user = Asking(context);
        return new JsonObject
        {
            ["user"] = Wire.User(user), ["bot"] = Wire.User(world.Bot), ["online"] = gateway.IsUp(null),
            ["users"] = new JsonArray([.. world.People.Select(Wire.User)]),
            ["direct"] = world.Direct(user).Id,
            ["guilds"] = new JsonArray([.. world.Guilds.Where(guild => guild.Find(user) is not null).Select(guild => Guild(guild, user))]),
        };
    }

    private static JsonObject Guild(Guild guild, User user) => new()
    {
        ["id"] = guild.Id, ["name"] = guild.Name, ["roles"] = new JsonArray([.. guild.Roles.Select(GuildWire.Role)]),
        ["channels"] = new JsonArray([.. guild.Channels.Where(channel => Places.Sees(channel, user)).Select(channel => new JsonObject
        {
            ["id"] = channel.Id, ["name"] = channel.Name, ["topic"] = channel.Topic,
            ["writable"] = (PermissionCalculator.InChannel(channel, user) & Permission.SendMessages) != 0,
        })]),
        ["members"] = new JsonArray([.. guild.Members.Values.Select(member => new JsonObject
        {
            ["id"] = member.User.Id, ["name"] = member.User.Name, ["roles"] = Wire.Strings(member.Roles),
        })]),
    };

    private JsonNode Commands(HttpContext context)
    {
        var user = Asking(context);
        var channel = _places.Channel(user, Query(context, "channel") ?? "market", Query(context, "guild"));
        var offered = commands.Offered(channel.Guild?.Id).Where(command => CommandReader.MayUse(command, user, channel, out _));
        return new JsonArray([.. offered.Select(command => command.ToJson(false))]);
    }

    private async Task EventsAsync(HttpContext context)
    {
        var user = world.FindUser(context.Request.Query["user"].ToString());
        if (user is null)
        {
            await JsonReply.RefuseAsync(context, "\"user\" is missing or unknown.");
            return;
        }

        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        // A page left open must not hold up the end of the program.
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var (events, subscription) = feed.Watch(user);
        using (subscription)
        {
            try
            {
                await context.Response.WriteAsync(": welcome\n\n", ended.Token);
                await context.Response.Body.FlushAsync(ended.Token);
                await foreach (var item in events.ReadAllAsync(ended.Token))
                {
                    await context.Response.WriteAsync($"data: {item}\n\n", ended.Token);
                    await context.Response.Body.FlushAsync(ended.Token);
                }
            }
            catch (OperationCanceledException)
            {
                // The page was closed, or the sandbox stops.
            }
        }
    }

    private User Asking(HttpContext context) => _places.User(Query(context, "user") ?? "member-1");

    private static string? Query(HttpContext context, string name) => context.Request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    private static async Task AnswerAsync(HttpContext context, Func<HttpContext, JsonNode> answer)
    {
        try
        {
            await JsonReply.WriteAsync(context, answer(context));
        }
        catch (RunRefusal refusal)
        {
            await JsonReply.RefuseAsync(context, refusal.Message);
        }
    }
}

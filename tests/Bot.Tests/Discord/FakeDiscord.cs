using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DiscordAH.Bot.Tests.Discord;

/// <summary>A small Discord on loopback: gateway with zlib-stream, command list, and a record of every call.</summary>
internal sealed class FakeDiscord : IAsyncDisposable
{
    public const string Token = "CANARY_TOKEN_bot";
    public const string Application = "1100000000000000001";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<FakeCall> _calls = new();
    private readonly ConcurrentQueue<JsonObject> _frames = new();
    private FakeGatewaySocket? _socket;
    private JsonArray _commands = [];

    private FakeDiscord(WebApplication app) => _app = app;

    public string ApiUrl { get; private set; } = "";

    public IReadOnlyList<FakeCall> Calls => [.. _calls];

    /// <summary>Frames the client sent, over all connections.</summary>
    public IReadOnlyList<JsonObject> Frames => [.. _frames];

    public int HeartbeatInterval { get; set; } = 45_000;

    public bool AcknowledgesHeartbeats { get; set; } = true;

    public int Remaining { get; set; } = 1000;

    public int? CloseOnIdentify { get; set; }

    public string AcceptedToken { get; set; } = Token;

    /// <summary>Answers a call in place of the usual; null leaves it to the usual.</summary>
    public Func<FakeCall, IResult?> Interfere { get; set; } = _ => null;

    public static async Task<FakeDiscord> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var fake = new FakeDiscord(app);
        app.UseWebSockets();
        app.Map("/gw", fake.GatewayAsync);
        app.Map("/api/{**path}", (Delegate)fake.RestAsync);
        await app.StartAsync();
        fake.ApiUrl = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/api";
        return fake;
    }

    public IEnumerable<JsonObject> Sent(int op) => Frames.Where(f => (int)f["op"]! == op);

    public IEnumerable<FakeCall> CallsTo(string part) => Calls.Where(c => c.Path.Contains(part, StringComparison.Ordinal));

    public Task DispatchAsync(string name, JsonNode data) => Current.SendAsync(0, data, name);

    public Task SendAsync(int op, JsonNode? data) => Current.SendAsync(op, data, null);

    public Task CloseAsync(int code) => Current.CloseAsync(code);

    public void Drop() => Current.Abort();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private FakeGatewaySocket Current => _socket ?? throw new InvalidOperationException("Nobody is connected.");

    private async Task<IResult> RestAsync(HttpContext context)
    {
        var call = await FakeCall.ReadAsync(context.Request);
        _calls.Enqueue(call);
        if (Interfere(call) is { } other) return other;
        if (call.Authorization is { } auth && auth != $"Bot {AcceptedToken}") return Results.Json(new { code = 0, message = "401: Unauthorized" }, statusCode: 401);
        if (call.Path == "gateway/bot") return GatewayBot();
        if (call.Path.EndsWith("/commands", StringComparison.Ordinal)) return Commands(call);
        if (call.Path.EndsWith("/callback", StringComparison.Ordinal)) return Results.NoContent();
        return call.Method == "DELETE" ? Results.NoContent() : Results.Json(new { id = "700000000000000001" });
    }

    private IResult GatewayBot() => Results.Json(new
    {
        url = ApiUrl.Replace("http://", "ws://", StringComparison.Ordinal).Replace("/api", "/gw", StringComparison.Ordinal),
        shards = 1,
        session_start_limit = new { total = 1000, remaining = Remaining, reset_after = 14_400_000, max_concurrency = 1 },
    });

    private IResult Commands(FakeCall call)
    {
        if (call.Path.Contains("/guilds/", StringComparison.Ordinal)) return Results.Json(new JsonArray());
        if (call.Method != "PUT") return Results.Json(_commands);
        _commands = JsonNode.Parse(call.Json)!.AsArray();
        foreach (var (command, index) in _commands.Select((c, i) => (c!.AsObject(), i)))
        {
            command["id"] = $"90000000000000000{index}";
            command["nsfw"] = false;
            command["default_member_permissions"] ??= null;
        }

        return Results.Json(_commands);
    }

    private async Task GatewayAsync(HttpContext context)
    {
        using var web = await context.WebSockets.AcceptWebSocketAsync();
        using var socket = new FakeGatewaySocket(web);
        _socket = socket;
        await socket.SendAsync(10, new JsonObject { ["heartbeat_interval"] = HeartbeatInterval }, null);
        while (await socket.ReceiveAsync() is { } frame)
        {
            _frames.Enqueue(frame);
            await AnswerAsync(socket, frame);
        }

        _frames.Enqueue(new JsonObject { ["op"] = -1, ["d"] = (int?)web.CloseStatus });
    }

    private async Task AnswerAsync(FakeGatewaySocket socket, JsonObject frame)
    {
        switch ((int)frame["op"]!)
        {
            case 1 when AcknowledgesHeartbeats:
                await socket.SendAsync(11, null, null);
                break;
            case 2 when CloseOnIdentify is { } code:
                await socket.CloseAsync(code);
                break;
            case 2:
                await socket.SendAsync(0, Ready(), "READY");
                break;
            case 6:
                await socket.SendAsync(0, new JsonObject(), "RESUMED");
                break;
        }
    }

    private JsonObject Ready() => new()
    {
        ["v"] = 10,
        ["session_id"] = "session-1",
        ["resume_gateway_url"] = ApiUrl.Replace("http://", "ws://", StringComparison.Ordinal).Replace("/api", "/gw", StringComparison.Ordinal),
        ["guilds"] = new JsonArray(new JsonObject { ["id"] = "200000000000000001", ["unavailable"] = true }),
    };
}

using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using DiscordAH.Sandbox;

namespace DiscordAH.EndToEnd.Tests.Sandbox;

/// <summary>A gateway client of a few lines: it does nothing unless told.</summary>
internal sealed class RawGateway : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly ClientWebSocket _socket = new();

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public int LastSequence { get; private set; }

    public static async Task<RawGateway> ConnectAsync(SandboxHost host, string query = "v=10&encoding=json")
    {
        var gateway = new RawGateway();
        await gateway._socket.ConnectAsync(new Uri(host.BaseUrl.Replace("http", "ws", StringComparison.Ordinal) + "/discord/gateway?" + query), CancellationToken.None);
        return gateway;
    }

    /// <summary>Connects, identifies, and reads until both guilds are there.</summary>
    public static async Task<(RawGateway Gateway, string Session)> ReadyAsync(SandboxHost host, int intents = 1)
    {
        var gateway = await ConnectAsync(host);
        await gateway.IdentifyAsync(intents);
        var ready = await gateway.UntilAsync("READY");
        await gateway.UntilAsync("GUILD_CREATE");
        await gateway.UntilAsync("GUILD_CREATE");
        return (gateway, ready["session_id"]!.GetValue<string>());
    }

    public Task IdentifyAsync(int intents = 1, string token = SandboxIdentity.BotToken, int[]? shard = null) => SendAsync(2, new
    {
        token, intents, shard = shard ?? [0, 1], properties = new { os = "linux", browser = "test", device = "test" },
    });

    public Task ResumeAsync(string session, int sequence) => SendAsync(6, new { token = SandboxIdentity.BotToken, session_id = session, seq = sequence });

    public Task SendAsync(int op, object? body) => SendTextAsync(System.Text.Json.JsonSerializer.Serialize(new { op, d = body }));

    public Task SendTextAsync(string text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>The next payload; null once the server closed.</summary>
    public async Task<JsonNode?> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        while (true)
        {
            var result = await _socket.ReceiveAsync(chunk.AsMemory(), patience.Token);
            if (result.MessageType == WebSocketMessageType.Close)
                return null;
            buffer.Write(chunk, 0, result.Count);
            if (!result.EndOfMessage)
                continue;
            var payload = JsonNode.Parse(buffer.ToArray())!;
            if (payload["s"] is { } sequence)
                LastSequence = sequence.GetValue<int>();
            return payload;
        }
    }

    public async Task<JsonNode> UntilAsync(string type)
    {
        while (await ReceiveAsync() is { } payload)
        {
            if (payload["t"]?.GetValue<string>() == type)
                return payload["d"]!;
        }

        throw new InvalidOperationException($"The gateway closed with {CloseStatus} before {type} came.");
    }

    public async Task<JsonNode> UntilAsync(int op)
    {
        while (await ReceiveAsync() is { } payload)
        {
            if (payload["op"]!.GetValue<int>() == op)
                return payload;
        }

        throw new InvalidOperationException($"The gateway closed with {CloseStatus} before op {op} came.");
    }

    public async Task<int> UntilClosedAsync()
    {
        while (await ReceiveAsync() is not null)
        {
        }

        return (int)CloseStatus!.Value;
    }

    public Task CloseAsync(int code) => _socket.CloseAsync((WebSocketCloseStatus)code, "", CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}

using System.IO.Compression;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace DiscordAH.Bot.Tests.Discord;

/// <summary>The server's end of a gateway connection, with one compression context.</summary>
internal sealed class FakeGatewaySocket : IDisposable
{
    private readonly WebSocket _socket;
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _zlib;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private int _sequence;

    public FakeGatewaySocket(WebSocket socket)
    {
        _socket = socket;
        _zlib = new(_compressed, CompressionLevel.Fastest, leaveOpen: true);
    }

    public async Task SendAsync(int op, JsonNode? data, string? name)
    {
        await _sending.WaitAsync();
        try
        {
            var frame = new JsonObject { ["op"] = op, ["d"] = data?.DeepClone(), ["s"] = op == 0 ? ++_sequence : null, ["t"] = name };
            _compressed.SetLength(0);
            _zlib.Write(System.Text.Encoding.UTF8.GetBytes(frame.ToJsonString()));
            _zlib.Flush();
            var bytes = _compressed.ToArray();

            // In two parts, as Discord may send a long message.
            await _socket.SendAsync(bytes.AsMemory(0, bytes.Length / 2), WebSocketMessageType.Binary, true, CancellationToken.None);
            await _socket.SendAsync(bytes.AsMemory(bytes.Length / 2), WebSocketMessageType.Binary, true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    public async Task<JsonObject?> ReceiveAsync()
    {
        var buffer = new byte[8192];
        try
        {
            var result = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            return result.MessageType == WebSocketMessageType.Close ? null : JsonNode.Parse(buffer.AsSpan(0, result.Count))!.AsObject();
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    public Task CloseAsync(int code) => _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, CancellationToken.None);

    public void Abort() => _socket.Abort();

    public void Dispose()
    {
        _zlib.Dispose();
        _compressed.Dispose();
        _sending.Dispose();
    }
}

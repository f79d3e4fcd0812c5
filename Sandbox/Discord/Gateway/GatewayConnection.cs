using System.Net.WebSockets;
using System.Threading.Channels;

namespace DiscordAH.Sandbox.Discord;

/// <summary>One open socket: a queue out with a single writer, and the state of its conversation.</summary>
internal sealed class GatewayConnection(WebSocket socket, bool compress, string baseUrl) : IDisposable
{
    private readonly Channel<Outgoing> _out = System.Threading.Channels.Channel.CreateUnbounded<Outgoing>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _abort = new();
    private readonly Queue<long> _received = new();

    public Guid Id { get; } = Guid.NewGuid();
    public string BaseUrl { get; } = baseUrl;
    public bool IsCompressed { get; } = compress;
    public GatewaySession? Session { get; set; }
    public CancellationToken Aborted => _abort.Token;
    public int? ClosedWith { get; private set; }

    /// <summary>When the last heartbeat came, by <see cref="System.Diagnostics.Stopwatch"/>.</summary>
    public long LastHeartbeat { get; set; }

    public void Send(byte[] payload) => _out.Writer.TryWrite(new Outgoing(payload, 0, ""));

    public void Close(int code, string reason)
    {
        ClosedWith ??= code;
        _out.Writer.TryWrite(new Outgoing(null, code, reason));
        _out.Writer.TryComplete();
    }

    /// <summary>Cuts the line without a close frame.</summary>
    public void Abort()
    {
        _out.Writer.TryComplete();
        _abort.Cancel();
    }

    /// <summary>Another connection took the session over.</summary>
    public void Abandon()
    {
        Session = null;
        Close(4000, "Session resumed elsewhere");
    }

    /// <summary>Counts a received payload; false above 120 in a minute.</summary>
    public bool CountReceived(long timestamp)
    {
        while (_received.TryPeek(out var oldest) && System.Diagnostics.Stopwatch.GetElapsedTime(oldest, timestamp) > TimeSpan.FromMinutes(1))
            _received.Dequeue();
        _received.Enqueue(timestamp);
        return _received.Count <= 120;
    }

    public async Task WriteAllAsync()
    {
        using var zlib = IsCompressed ? new ZlibStreamEncoder() : null;
        await foreach (var item in _out.Reader.ReadAllAsync(Aborted))
        {
            if (item.Payload is null)
            {
                await socket.CloseOutputAsync((WebSocketCloseStatus)item.Code, item.Reason, Aborted);
                return;
            }

            if (zlib is null)
                await socket.SendAsync(item.Payload, WebSocketMessageType.Text, true, Aborted);
            else
                await socket.SendAsync(zlib.Encode(item.Payload), WebSocketMessageType.Binary, true, Aborted);
        }
    }

    public void Dispose() => _abort.Dispose();

    private sealed record Outgoing(byte[]? Payload, int Code, string Reason);
}

using System.Buffers;
using System.Net.WebSockets;
using DiscordAH.Bot.Discord.Rest;

namespace DiscordAH.Bot.Discord.Gateway;

/// <summary>A websocket that gives whole, inflated messages and keeps Discord's limit of 120 sent frames a minute.</summary>
internal sealed class GatewaySocket : IDisposable
{
    /// <summary>Any code but 1000 and 1001 keeps the session.</summary>
    public const int KeepSession = 4200;

    private const int MaximumMessage = 32 * 1024 * 1024;

    private static readonly TimeSpan CloseTime = TimeSpan.FromSeconds(2);

    private readonly ClientWebSocket _socket = new();
    private readonly FrameInflater _inflater = new();
    private readonly ArrayBufferWriter<byte> _received = new(16 * 1024);
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly RateWindow _limit;
    private readonly TimeProvider _clock;

    public GatewaySocket(TimeProvider clock)
    {
        _clock = clock;
        _limit = new(clock, 115, TimeSpan.FromSeconds(60));
        _socket.Options.SetRequestHeader("User-Agent", DiscordUserAgent.Text);
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
    }

    /// <summary>The code Discord closed with.</summary>
    public int? CloseCode => (int?)_socket.CloseStatus;

    public Task ConnectAsync(Uri uri, CancellationToken ct) => _socket.ConnectAsync(uri, ct);

    /// <returns>The next message, valid until the next call; null when the connection was closed.</returns>
    public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken ct)
    {
        while (true)
        {
            _received.ResetWrittenCount();
            ValueWebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(_received.GetMemory(8192), ct);
                if (part.MessageType == WebSocketMessageType.Close) return null;
                _received.Advance(part.Count);
                if (_received.WrittenCount > MaximumMessage) throw new InvalidDataException("A gateway message is larger than 32 MB.");
            }
            while (!part.EndOfMessage);

            if (part.MessageType == WebSocketMessageType.Text) return _received.WrittenMemory;
            if (_inflater.Push(_received.WrittenSpan) is { } message) return message;
        }
    }

    public async Task SendAsync(ReadOnlyMemory<byte> frame, CancellationToken ct)
    {
        await _limit.EnterAsync(ct);
        await _sending.WaitAsync(ct);
        try
        {
            await _socket.SendAsync(frame, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, ct);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Closes in good order if the other side still listens.</summary>
    public async Task CloseAsync(int code)
    {
        if (_socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        using var timeout = new CancellationTokenSource(CloseTime, _clock);
        try
        {
            await _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, timeout.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The connection is being given up anyway.
            _socket.Abort();
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _inflater.Dispose();
        _sending.Dispose();
        _limit.Dispose();
    }
}

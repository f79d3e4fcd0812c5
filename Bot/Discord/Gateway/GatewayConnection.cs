using System.Net.WebSockets;
using System.Text.Json;
using DiscordAH.Bot.Discord.Rest;
using Microsoft.Extensions.Options;

namespace DiscordAH.Bot.Discord.Gateway;

/// <summary>Keeps one shard's session alive over as many connections as that takes.</summary>
internal sealed partial class GatewayConnection(
    int shard, IOptions<DiscordOptions> options, IdentifyGate gate, DiscordClock clock, IGatewayReceiver receiver, ILogger<GatewayConnection> log)
{
    private const string Query = "?v=10&encoding=json&compress=zlib-stream";
    private const int MaximumResumeFailures = 3;
    private const int MaximumBackOffSeconds = 60;

    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(20);

    private readonly Prometheus.Gauge.Child _gauge = DiscordMetrics.Gateway.WithLabels(shard.ToString(System.Globalization.CultureInfo.InvariantCulture));
    private readonly TimeProvider _clock = clock.Time;
    private GatewaySession? _session;
    private long _sequence = -1;
    private int _failures;

    /// <summary>Whether the session is up.</summary>
    public bool IsUp { get; private set; }

    /// <summary>Runs until cancelled.</summary>
    /// <exception cref="GatewayStoppedException">Discord will not have us; trying again would do harm.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        while (true)
        {
            var (end, code) = await ConnectAsync(ct);
            SetUp(false);
            ct.ThrowIfCancellationRequested();
            var next = GatewayDecision.After(end, code, _session is not null && _failures < MaximumResumeFailures);
            if (next == GatewayNext.Stop) throw new GatewayStoppedException(GatewayDecision.Explain(code!.Value), code);
            if (next == GatewayNext.Identify) _session = null;
            var wait = BackOff(end);
            LogEnded(shard, end, code, next, wait.TotalSeconds);
            _failures++;
            await Task.Delay(wait, _clock, ct);
        }
    }

    private TimeSpan BackOff(GatewayEnd end)
    {
        var jitter = Random.Shared.NextDouble();
        if (_failures > 0) return TimeSpan.FromSeconds(Math.Min(MaximumBackOffSeconds, Math.Pow(2, Math.Min(_failures, 10))) * (0.5 + jitter / 2));
        return end is GatewayEnd.SessionInvalid or GatewayEnd.SessionInvalidResumable ? TimeSpan.FromSeconds(1 + 4 * jitter) : TimeSpan.FromSeconds(jitter / 4);
    }

    private async Task<(GatewayEnd End, int? Code)> ConnectAsync(CancellationToken ct)
    {
        using var socket = new GatewaySocket(_clock);
        try
        {
            var url = _session?.ResumeUrl ?? await gate.EnterAsync(shard, ct);
            using var timeout = new CancellationTokenSource(ConnectTime, _clock);
            using var connect = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, ct);
            await socket.ConnectAsync(new Uri($"{url.TrimEnd('/')}/{Query}"), connect.Token);
            return (await ServeAsync(socket, connect.Token, ct), socket.CloseCode);
        }
        catch (Exception e) when (e is WebSocketException or DiscordException or InvalidDataException or JsonException or IOException
            or OperationCanceledException && !ct.IsCancellationRequested)
        {
            LogBroken(shard, e.GetType().Name, e.Message);
            return socket.CloseCode is { } code ? (GatewayEnd.Closed, code) : (GatewayEnd.Dropped, null);
        }
    }

    private async Task<GatewayEnd> ServeAsync(GatewaySocket socket, CancellationToken untilHello, CancellationToken ct)
    {
        var (early, interval) = await HelloAsync(socket, untilHello);
        if (early is { } end) return end;
        using var stop = new CancellationTokenSource();
        var heartbeat = new Heartbeat(socket, _clock, () => Sequence);
        await socket.SendAsync(Greeting(), ct);
        var reading = ReadAsync(socket, heartbeat, stop.Token);
        var beating = heartbeat.RunAsync(interval, stop.Token);
        var first = await Task.WhenAny(reading, beating, Task.Delay(Timeout.Infinite, ct));

        // Closed before the reading is cancelled: a cancelled read breaks the connection off without a code.
        await socket.CloseAsync(ct.IsCancellationRequested ? (int)WebSocketCloseStatus.NormalClosure : GatewaySocket.KeepSession);
        await stop.CancelAsync();
        await Task.WhenAll(reading, beating).ContinueWith(static t => _ = t.Exception, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        ct.ThrowIfCancellationRequested();
        if (first == reading) return await reading;
        if (beating.IsFaulted) await beating;
        return GatewayEnd.Zombie;
    }

    private static async Task<(GatewayEnd? Early, TimeSpan Interval)> HelloAsync(GatewaySocket socket, CancellationToken ct)
    {
        while (await socket.ReceiveAsync(ct) is { } message)
        {
            var frame = GatewayFrame.Read(message);
            if (frame.Op == GatewayOp.Reconnect) return (GatewayEnd.ReconnectAsked, default);
            if (frame.Op != GatewayOp.Hello) continue;
            using var json = JsonDocument.Parse(frame.Data);
            var milliseconds = json.RootElement.GetProperty("heartbeat_interval"u8).GetInt32();
            return (null, TimeSpan.FromMilliseconds(Math.Max(milliseconds, 10)));
        }

        return (socket.CloseCode is null ? GatewayEnd.Dropped : GatewayEnd.Closed, default);
    }

    private ReadOnlyMemory<byte> Greeting()
    {
        if (_session is { } session) return GatewayPayloads.Resume(options.Value.Token, session.Id, Math.Max(0, Interlocked.Read(ref _sequence)));
        Interlocked.Exchange(ref _sequence, -1);
        return GatewayPayloads.Identify(options.Value.Token, shard, options.Value.Shards);
    }

    private long? Sequence => Interlocked.Read(ref _sequence) is >= 0 and var number ? number : null;

    private async Task<GatewayEnd> ReadAsync(GatewaySocket socket, Heartbeat heartbeat, CancellationToken ct)
    {
        while (await socket.ReceiveAsync(ct) is { } message)
        {
            var frame = GatewayFrame.Read(message);
            switch (frame.Op)
            {
                case GatewayOp.Dispatch:
                    Dispatch(frame);
                    if (frame.Sequence is { } number) Interlocked.Exchange(ref _sequence, number);
                    break;
                case GatewayOp.Heartbeat:
                    await heartbeat.BeatAsync(ct);
                    break;
                case GatewayOp.HeartbeatAcknowledged:
                    heartbeat.Acknowledge();
                    break;
                case GatewayOp.Reconnect:
                    return GatewayEnd.ReconnectAsked;
                case GatewayOp.InvalidSession:
                    return frame.Data.Span.SequenceEqual("true"u8) ? GatewayEnd.SessionInvalidResumable : GatewayEnd.SessionInvalid;
                default:
                    // Frames added to the protocol later.
                    break;
            }
        }

        return socket.CloseCode is null ? GatewayEnd.Dropped : GatewayEnd.Closed;
    }

    private void Dispatch(GatewayFrame frame)
    {
        switch (frame.Event)
        {
            case GatewayFrame.InteractionCreate:
                receiver.Interaction(frame.Data);
                break;
            case GatewayFrame.Ready:
                Start(frame.Data);
                break;
            case GatewayFrame.Resumed:
                LogResumed(shard);
                SetUp(true);
                break;
            default:
                // Events nobody here asks for.
                break;
        }
    }

    private void Start(ReadOnlyMemory<byte> data)
    {
        using var json = JsonDocument.Parse(data);
        var root = json.RootElement;
        var id = root.GetProperty("session_id"u8).GetString() ?? throw new JsonException("READY has no session_id.");
        var url = root.GetProperty("resume_gateway_url"u8).GetString() ?? throw new JsonException("READY has no resume_gateway_url.");
        _session = new(id, url);
        List<string> guilds = root.TryGetProperty("guilds"u8, out var list) ? [.. list.EnumerateArray().Select(g => g.GetProperty("id"u8).GetString() ?? "")] : [];
        LogReady(shard, guilds.Count);
        SetUp(true);
        receiver.Ready(shard, guilds);
    }

    private void SetUp(bool isUp)
    {
        if (isUp) _failures = 0;
        IsUp = isUp;
        _gauge.Set(isUp ? 1 : 0);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard} is logged in to Discord, in {Guilds} servers")]
    private partial void LogReady(int shard, int guilds);

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard} took its session up again")]
    private partial void LogResumed(int shard);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: connection ended ({End}, close code {Code}); next: {Next} in {Seconds:0.0} s")]
    private partial void LogEnded(int shard, GatewayEnd end, int? code, GatewayNext next, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: {Kind}: {Reason}")]
    private partial void LogBroken(int shard, string kind, string reason);
}

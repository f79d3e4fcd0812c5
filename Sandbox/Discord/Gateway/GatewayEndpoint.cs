using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Speaks the gateway protocol with one client from upgrade to close.</summary>
internal sealed partial class GatewayEndpoint(
    GatewayHub hub, GatewayConversation conversation, SandboxDiscordOptions options, IHostApplicationLifetime lifetime,
    ILogger<GatewayEndpoint> log)
{
    private const int MaxPayload = 4096;

    public async Task ServeAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var compress = context.Request.Query["compress"] == "zlib-stream";
        using var connection = new GatewayConnection(socket, compress, RestCall.BaseOf(context.Request));
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, connection.Aborted, lifetime.ApplicationStopping);
        var writing = connection.WriteAllAsync();
        int? clientCode = null;
        try
        {
            clientCode = await TalkAsync(context, socket, connection, ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            socket.Abort();
        }
        catch (WebSocketException problem)
        {
            LineLost(log, problem.WebSocketErrorCode);
        }
        finally
        {
            var fatal = connection.ClosedWith is 4004 or 4007 or 4009 or 4010 or 4011 or 4012 or 4013 or 4014;
            hub.Closed(connection, fatal || clientCode is 1000 or 1001);
            connection.Close(clientCode ?? 1000, "");
            await FinishAsync(writing);
        }
    }

    private async Task<int?> TalkAsync(HttpContext context, WebSocket socket, GatewayConnection connection, CancellationToken ended)
    {
        if (IsWrongVersion(context.Request.Query))
        {
            connection.Close(4012, "Invalid API version");
        }
        else
        {
            hub.Opened(connection);
            var interval = hub.Heartbeat(options.HeartbeatMilliseconds);
            connection.Send(GatewayFrame.Control(10, new JsonObject { ["heartbeat_interval"] = interval, ["_trace"] = new JsonArray() }));
            connection.LastHeartbeat = Stopwatch.GetTimestamp();
            _ = WatchHeartbeatsAsync(connection, interval, ended);
        }

        var buffer = new byte[MaxPayload + 1];
        while (true)
        {
            var received = await ReceiveAsync(socket, buffer, ended);
            if (received is null)
                return socket.CloseStatus is { } status ? (int)status : null;
            if (connection.ClosedWith is not null)
                continue; // we are waiting for the client's half of the close
            if (received > MaxPayload || !JsonReading.TryParse(buffer.AsMemory(0, received.Value), out var payload) || payload.Value.Int("op") is null)
                connection.Close(4002, "Error while decoding payload.");
            else if (!connection.CountReceived(Stopwatch.GetTimestamp()))
                connection.Close(4008, "Rate limited.");
            else
                conversation.Receive(connection, payload.Value);
        }
    }

    private static bool IsWrongVersion(IQueryCollection query) =>
        (query.TryGetValue("v", out var version) && version != "10") || (query.TryGetValue("encoding", out var encoding) && encoding != "json");

    /// <returns>Length of the message (one above the limit if longer), or null once the client closed.</returns>
    private static async Task<int?> ReceiveAsync(WebSocket socket, byte[] buffer, CancellationToken ended)
    {
        var length = 0;
        while (true)
        {
            // An oversized message is read to its end, the surplus into the last byte.
            var at = Math.Min(length, buffer.Length - 1);
            var result = await socket.ReceiveAsync(buffer.AsMemory(at), ended);
            if (result.MessageType == WebSocketMessageType.Close)
                return null;
            length = at + result.Count;
            if (result.EndOfMessage)
                return length;
        }
    }

    private static async Task WatchHeartbeatsAsync(GatewayConnection connection, int interval, CancellationToken ended)
    {
        // Discord allows some slack before it gives a silent client up.
        var patience = TimeSpan.FromMilliseconds(interval * 2.0 + 1000);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(Math.Max(100, interval / 2)));
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                if (connection.ClosedWith is not null)
                    return;
                if (Stopwatch.GetElapsedTime(connection.LastHeartbeat) > patience)
                    connection.Close(4009, "Session timed out.");
            }
        }
        catch (OperationCanceledException)
        {
            // The connection ended: nothing left to watch.
        }
    }

    private async Task FinishAsync(Task writing)
    {
        try
        {
            await writing.WaitAsync(TimeSpan.FromSeconds(2));
        }
        catch (Exception problem) when (problem is OperationCanceledException or WebSocketException or TimeoutException or ObjectDisposedException or InvalidOperationException)
        {
            WriterEnded(log, problem.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "A gateway client's line was lost: {Reason}.")]
    private static partial void LineLost(ILogger logger, WebSocketError reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A gateway writer ended with {Reason}.")]
    private static partial void WriterEnded(ILogger logger, string reason);
}

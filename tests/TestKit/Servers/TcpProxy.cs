using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace DiscordAH.TestKit.Servers;

/// <summary>
/// A network between a client and a server that can fail: forward, slow down, cut (connections closed, new ones refused at once), or stall
/// (nothing arrives and nobody is told, as when a cable is pulled: half-open).
/// </summary>
public sealed class TcpProxy : IAsyncDisposable
{
    private readonly ConcurrentDictionary<TcpClient, byte> _clients = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _server;
    private readonly Task _accepting;
    private volatile TaskCompletionSource _flow = Open();
    private volatile bool _cut;
    private int _most;
    private int _left = int.MaxValue;

    private TcpProxy(int server)
    {
        _server = server;
        _listener.Start(512);
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    /// <summary>Where clients connect.</summary>
    public int Port { get; }

    /// <summary>Waits so long before each piece is passed on.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Whether it is cut now.</summary>
    public bool IsCut => _cut;

    /// <summary>Connections of clients now.</summary>
    public int Connections => _clients.Count;

    /// <summary>The most connections there were at once.</summary>
    public int MostConnections => Volatile.Read(ref _most);

    /// <summary>Starts one before a server on loopback.</summary>
    public static TcpProxy Start(int serverPort) => new(serverPort);

    /// <summary>Cuts by itself when so many more pieces have been passed on, in either direction: a crash at a chosen point.</summary>
    public void CutAfter(int pieces) => Volatile.Write(ref _left, pieces);

    /// <summary>Everything flows (again); what was stalled arrives now.</summary>
    public void Forward()
    {
        Volatile.Write(ref _left, int.MaxValue);
        _cut = false;
        _flow.TrySetResult();
    }

    /// <summary>Nothing arrives any more in either direction; connections stay open, and new ones are accepted and never answered.</summary>
    public void Stall()
    {
        if (_flow.Task.IsCompleted) _flow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Every connection ends, and new ones end at once.</summary>
    public void Cut()
    {
        _cut = true;
        foreach (var client in _clients.Keys) Close(client);
        _flow.TrySetResult();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        Cut();
        await _accepting;
        _stop.Dispose();
    }

    private static TaskCompletionSource Open()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        _clients[client] = 0;
        InterlockedMax(_clients.Count);
        using var server = new TcpClient { NoDelay = true };
        try
        {
            if (_cut) return;
            client.NoDelay = true;
            await _flow.Task.WaitAsync(_stop.Token);
            await server.ConnectAsync(IPAddress.Loopback, _server, _stop.Token);
            await Task.WhenAny(PumpAsync(client, server), PumpAsync(server, client));
        }
        catch (Exception ended) when (ended is SocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // One side is gone: so is the other.
        }
        finally
        {
            _clients.TryRemove(client, out _);
            Close(client);
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to)
    {
        try
        {
            var buffer = new byte[32 * 1024];
            var (source, target) = (from.GetStream(), to.GetStream());
            for (var read = 1; read > 0;)
            {
                read = await source.ReadAsync(buffer, _stop.Token);
                await _flow.Task.WaitAsync(_stop.Token);
                if (Interlocked.Decrement(ref _left) == 0) Cut();
                if (Delay > TimeSpan.Zero) await Task.Delay(Delay, _stop.Token);
                await target.WriteAsync(buffer.AsMemory(0, read), _stop.Token);
            }
        }
        catch (Exception ended) when (ended is SocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // The connection's end.
        }
    }

    // Without lingering: the other side learns of it at once, as of a crash.
    private static void Close(TcpClient client)
    {
        try
        {
            client.Client?.Close(0);
            client.Dispose();
        }
        catch (ObjectDisposedException)
        {
            // Closed by the other pump.
        }
    }

    private void InterlockedMax(int now)
    {
        for (var most = Volatile.Read(ref _most); now > most; most = Volatile.Read(ref _most))
            if (Interlocked.CompareExchange(ref _most, now, most) == most) return;
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DiscordAH.TestKit.Servers;

/// <summary>A mail server on loopback, without TLS, that keeps what it takes and fails as it is told. Dispose it and start another on the same port: the server was away.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly ConcurrentQueue<SinkMail> _mails = new();
    private readonly ConcurrentDictionary<TcpClient, Task> _clients = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TcpListener _listener;
    private readonly Task _accepting;
    private int _connections;
    private int _started;

    private SmtpSink(int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        _listener.Start(512);
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>What it took, in order; also what it took without saying so.</summary>
    public IReadOnlyList<SinkMail> Mails => [.. _mails];

    /// <summary>Connections so far.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>How the so manieth mail, counted from 1 at its connection, is treated.</summary>
    public Func<int, SmtpBehaviour> Behaviour { get; set; } = _ => SmtpBehaviour.Accept;

    /// <summary>Starts one; a free port for 0.</summary>
    public static SmtpSink Start(int port = 0) => new(port);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        foreach (var client in _clients.Keys) client.Dispose();
        await Task.WhenAll(_clients.Values);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                _clients[client] = ServeAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        await Task.Yield();
        try
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            await TalkAsync(reader, stream, Behaviour(Interlocked.Increment(ref _started)));
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // The client went away, or the sink is stopped.
        }
        finally
        {
            client.Dispose();
            _clients.TryRemove(client, out _);
        }
    }

    private async Task TalkAsync(StreamReader reader, NetworkStream stream, SmtpBehaviour how)
    {
        if (how == SmtpBehaviour.Busy)
        {
            await SayAsync(stream, "421 busy");
            return;
        }

        await SayAsync(stream, "220 sink");
        var (from, to) = ("", new List<string>());
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await SayAsync(stream, "250-sink\r\n250-8BITMIME\r\n250 SIZE 10485760");
                    break;
                case "MAIL":
                    (from, to) = (AddressOf(line), []);
                    await SayAsync(stream, "250 ok");
                    break;
                case "RCPT" when how == SmtpBehaviour.DropBeforeData:
                    return;
                case "RCPT" when how is SmtpBehaviour.ReceiverLater or SmtpBehaviour.ReceiverRefused:
                    await SayAsync(stream, $"{(how == SmtpBehaviour.ReceiverLater ? "450 4.2.1" : "550 5.1.1")} <{AddressOf(line)}>: mailbox unavailable");
                    break;
                case "RCPT":
                    to.Add(AddressOf(line));
                    await SayAsync(stream, "250 ok");
                    break;
                case "DATA":
                    await SayAsync(stream, "354 go on");
                    var mail = new SinkMail(from, to, await ReadContentAsync(reader), TimeProvider.System.GetUtcNow());
                    if (how is SmtpBehaviour.Accept or SmtpBehaviour.DropAfterData or SmtpBehaviour.SilentAfterData) _mails.Enqueue(mail);
                    if (how == SmtpBehaviour.DropAfterData) return;
                    if (how == SmtpBehaviour.SilentAfterData) await Task.Delay(Timeout.Infinite, _stop.Token);
                    await SayAsync(stream, how switch { SmtpBehaviour.ContentLater => "451 4.3.0 try later", SmtpBehaviour.ContentRefused => "554 5.6.0 not wanted", _ => "250 taken" });
                    break;
                case "QUIT":
                    await SayAsync(stream, "221 bye");
                    return;
                default:
                    await SayAsync(stream, "250 ok");
                    break;
            }
        }
    }

    private async Task<byte[]> ReadContentAsync(StreamReader reader)
    {
        var content = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            if (line == ".") return Encoding.Latin1.GetBytes(content.ToString());
            content.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        throw new IOException("The client left within the content.");
    }

    private Task SayAsync(NetworkStream stream, string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), _stop.Token).AsTask();

    private static string AddressOf(string line)
    {
        var (from, to) = (line.IndexOf('<', StringComparison.Ordinal), line.IndexOf('>', StringComparison.Ordinal));
        return from >= 0 && to > from ? line[(from + 1)..to] : "";
    }
}

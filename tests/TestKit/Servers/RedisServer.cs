using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace DiscordAH.TestKit.Servers;

/// <summary>A private Redis on a free loopback port, without persistence.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private readonly string _program;
    private readonly int _port = ServerProcess.FreePort();
    private Process? _process;

    private RedisServer(string program) => _program = program;

    /// <summary>How to reach it; a client that starts before it keeps trying.</summary>
    public string ConnectionString => FormattableString.Invariant($"127.0.0.1:{_port},abortConnect=false,connectTimeout=2000");

    /// <summary>A server for one test.</summary>
    public static async Task<RedisServer> StartOwnAsync()
    {
        var program = ServerProcess.Find("redis-server", "/usr/bin", "/usr/local/bin");
        Requires.Installed(program is not null, "Redis");
        var server = new RedisServer(program!);
        await server.StartAsync();
        return server;
    }

    /// <summary>Starts it (again) and waits until it answers.</summary>
    public async Task StartAsync()
    {
        _process = ServerProcess.StartSilently(_program, ["--port", _port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]);
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        if (!await ServerProcess.EventuallyAsync(AnswersAsync, TimeSpan.FromSeconds(15))) throw new InvalidOperationException("Redis did not start within 15 seconds.");
    }

    /// <summary>Stops it.</summary>
    public async Task StopAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        if (_process is null) return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await StopAsync();

    private void OnExit(object? sender, EventArgs e) => _process?.Kill();

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", _port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

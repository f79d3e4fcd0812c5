using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace DiscordAH.TestKit.Servers;

/// <summary>A private PostgreSQL on a free loopback port with its data in a temporary folder. Checksums on, fsync off: the data is thrown away.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "discordah";
    private static readonly Lazy<Task<PostgresServer>> SharedServer = new(StartSharedAsync);
    private readonly string _binaries;
    private readonly string _directory;
    private readonly int _port;
    private readonly bool _isDurable;
    private Process? _process;

    private PostgresServer(string binaries, string directory, int port, bool isDurable) =>
        (_binaries, _directory, _port, _isDurable) = (binaries, directory, port, isDurable);

    /// <summary>The server that all tests of this process share; it ends with the process.</summary>
    public static Task<PostgresServer> SharedAsync()
    {
        Requires.Installed(Binaries() is not null, "PostgreSQL");
        return SharedServer.Value;
    }

    /// <summary>A server for one test that stops and starts it.</summary>
    /// <param name="isDurable">Whether a commit waits for the disk, as in production; for measurements.</param>
    public static async Task<PostgresServer> StartOwnAsync(bool isDurable = false)
    {
        var binaries = Binaries();
        Requires.Installed(binaries is not null, "PostgreSQL");
        var directory = Path.Combine(Path.GetTempPath(), $"discordah-pg-{Guid.NewGuid():N}");
        await RunAsync("mkdir", ["-m", "700", directory]);
        await RunAsync(Path.Combine(binaries!, "initdb"), ["-D", directory, "-U", User, "-A", "trust", "--data-checksums", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"]);
        var server = new PostgresServer(binaries!, directory, ServerProcess.FreePort(), isDurable);
        await server.StartAsync();
        return server;
    }

    /// <summary>How to reach one of its databases.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1", Port = _port, Username = User, Database = database, MaxPoolSize = 40, Timeout = 10, IncludeErrorDetail = true,
    }.ConnectionString;

    /// <summary>Makes a database, empty or as a copy of another one, and gives its connection string.</summary>
    public async Task<string> CreateDatabaseAsync(string? template = null, string? name = null)
    {
        name ??= $"t_{Guid.NewGuid():N}";
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres"));
        await using var command = source.CreateCommand(template is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {template}");
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>Starts it (again) and waits until it answers.</summary>
    public async Task StartAsync()
    {
        var (program, arguments) = AsOtherUser(Path.Combine(_binaries, "postgres"),
        [
            "-D", _directory, "-p", _port.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
            "-c", "max_connections=300", "-c", "shared_buffers=128MB",
            .. _isDurable ? Array.Empty<string>() : ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"],
        ]);
        _process = ServerProcess.StartSilently(program, arguments);
        if (!await ServerProcess.EventuallyAsync(AnswersAsync, TimeSpan.FromSeconds(30))) throw new InvalidOperationException("PostgreSQL did not start within 30 seconds.");
    }

    /// <summary>Stops it at once, as a fast shutdown: open transactions are rolled back.</summary>
    public async Task StopAsync()
    {
        SignalStop();
        if (_process is not null) await _process.WaitForExitAsync();
        _process?.Dispose();
        _process = null;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await RunAsync("rm", ["-rf", _directory]);
    }

    private static async Task<PostgresServer> StartSharedAsync()
    {
        var server = await StartOwnAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(10));
        return server;
    }

    private async Task<bool> AnswersAsync()
    {
        if (_process is { HasExited: true }) throw new InvalidOperationException("PostgreSQL ended while starting.");
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private void SignalStop()
    {
        // The postmaster's own id: with another user there is a watching parent between it and us.
        var file = Path.Combine(_directory, "postmaster.pid");
        if (File.Exists(file) && int.TryParse(File.ReadLines(file).FirstOrDefault(), CultureInfo.InvariantCulture, out var id)) ServerProcess.Signal(id, "INT");
    }

    private static string? Binaries()
    {
        const string Debian = "/usr/lib/postgresql";
        var folders = Directory.Exists(Debian) ? Directory.GetDirectories(Debian).OrderDescending(StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin")).ToArray() : [];
        return Path.GetDirectoryName(ServerProcess.Find("initdb", folders));
    }

    private static Task RunAsync(string program, string[] arguments)
    {
        var (actual, all) = AsOtherUser(program, arguments);
        return ServerProcess.RunAsync(actual, all);
    }

    // PostgreSQL refuses to run as root.
    private static (string Program, string[] Arguments) AsOtherUser(string program, string[] arguments) =>
        Environment.UserName == "root" ? ("runuser", ["-u", "postgres", "--", program, .. arguments]) : (program, arguments);
}

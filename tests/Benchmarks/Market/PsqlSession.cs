using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace DiscordAH.Benchmarks.Market;

/// <summary>A psql that stays open, so that its start is not measured.</summary>
internal sealed class PsqlSession : IAsyncDisposable
{
    private readonly Process _process;
    private int _asked;

    private PsqlSession(Process process) => _process = process;

    /// <summary>Connects to a database of the private server, which trusts everybody on loopback.</summary>
    public static async Task<PsqlSession> OpenAsync(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo("psql") { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() };
        string[] arguments = ["-X", "-q", "-At", "-v", "ON_ERROR_STOP=1", "-h", settings.Host!, "-p", settings.Port.ToString(CultureInfo.InvariantCulture), "-U", settings.Username!, "-d", settings.Database!];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var session = new PsqlSession(Process.Start(start) ?? throw new InvalidOperationException("psql did not start."));
        await session.RunAsync("SELECT 1;");
        return session;
    }

    /// <summary>Runs a script and waits for its end.</summary>
    /// <exception cref="InvalidOperationException">psql stopped at an error; it wrote it to the console.</exception>
    public async Task<TimeSpan> RunAsync(string script)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"done-{++_asked}");
        var watch = Stopwatch.StartNew();
        await _process.StandardInput.WriteAsync($"{script}\n\\echo {mark}\n");
        await _process.StandardInput.FlushAsync();
        while (await _process.StandardOutput.ReadLineAsync() is var line && line != mark)
            if (line is null) throw new InvalidOperationException("psql stopped.");
        return watch.Elapsed;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}

using System.Diagnostics;

namespace DiscordAH.EndToEnd.Tests.Harness;

/// <summary>One of our programs as a process of its own, started like a person starts it; stopped with SIGTERM as a service manager stops it.</summary>
internal sealed class ProgramProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);
    private readonly Process _process;
    private readonly List<string> _lines = [];
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ProgramProcess(string assembly, string[] arguments, (string Name, string Value)? variable = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, assembly));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        if (variable is { } given) start.Environment[given.Name] = given.Value;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output
    {
        get { lock (_lines) return string.Join('\n', _lines); }
    }

    /// <summary>Ends with the process, however that ends.</summary>
    public Task Ended => _process.WaitForExitAsync();

    /// <summary>Ends when it says that it is ready.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    public static async Task<ProgramProcess> StartAsync(string assembly, params string[] arguments)
    {
        var program = new ProgramProcess(assembly, arguments);
        var first = await Task.WhenAny(program._ready.Task, program._process.WaitForExitAsync(), Task.Delay(StartLimit));
        Assert.True(first == program._ready.Task, $"{assembly} did not become ready:\n{program.Output}");
        return program;
    }

    /// <summary>Starts it and does not wait.</summary>
    public static ProgramProcess Begin(string assembly, params string[] arguments) => new(assembly, arguments);

    /// <summary>Starts it with a variable in its environment and does not wait.</summary>
    public static ProgramProcess BeginWith((string Name, string Value) variable, string assembly, params string[] arguments) => new(assembly, arguments, variable);

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string assembly, params string[] arguments)
    {
        await using var program = new ProgramProcess(assembly, arguments);
        using var limit = new CancellationTokenSource(StartLimit);
        await program._process.WaitForExitAsync(limit.Token);
        return (program._process.ExitCode, program.Output);
    }

    /// <summary>Asks it to stop, and gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        using var limit = new CancellationTokenSource(StopLimit);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <summary>SIGKILL: it gets no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (_lines) _lines.Add(line);
        if (line.StartsWith("ready", StringComparison.Ordinal)) _ready.TrySetResult();
    }
}

using System.Diagnostics;
using System.Text.Json;
using DiscordAH.Infrastructure.Market.Parsing;

namespace DiscordAH.Benchmarks.Ingest;

/// <summary>
/// The first reading of a process, from a file in pieces, in a process of its own: there nothing is compiled yet, and no heap that an
/// earlier pass left behind hides what this one needs. Memory growth is the highest resident size (the kernel's own high-water mark,
/// reset before; where there is none, the highest of samples every 2 ms) less the resident size before, with the result still held. The
/// document itself is never in memory, so nothing is subtracted for it.
/// </summary>
internal static class ColdPass
{
    private const string ResetPeak = "/proc/self/clear_refs";

    /// <summary>Runs the process.</summary>
    /// <returns>What it printed.</returns>
    public static async Task<string> StartAsync(string path, CancellationToken ct)
    {
        var own = Environment.ProcessPath!;
        var start = new ProcessStartInfo(own) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(own) == "dotnet") start.ArgumentList.Add(typeof(ColdPass).Assembly.Location);
        foreach (var argument in new[] { "ingest", "--cold", path }) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var printed = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0 ? printed : throw new InvalidOperationException($"The cold pass ended with {process.ExitCode}.");
    }

    public static async Task<int> RunAsync(string path, CancellationToken ct)
    {
        var identity = IngestRun.Identity();
        await using var body = IngestRun.Open(path);
        GC.Collect();
        var before = Environment.WorkingSet;
        var peak = new PeakMemory(ResetPeak);
        var watch = Stopwatch.StartNew();
        var parsed = await AuctionBody.ReadAsync(body, identity, null, ct);
        var seconds = watch.Elapsed.TotalSeconds;
        var highest = peak.Stop();
        GC.KeepAlive(parsed);
        IngestRun.Line("peak_growth_mb", $"{(highest - before) / 1024.0 / 1024.0:0.0}");
        IngestRun.Line("first_pass_s", $"{seconds:0.000}");
        IngestRun.Line("first_pass_bare_s", $"{BareSeconds(path):0.000}");
        return 0;
    }

    // The standard reader comes compiled with the runtime, so that it is not the first to use it matters little.
    private static double BareSeconds(string path)
    {
        using var memory = new MemoryStream();
        using (var body = IngestRun.Open(path)) body.CopyTo(memory);
        var watch = Stopwatch.StartNew();
        var reader = new Utf8JsonReader(memory.GetBuffer().AsSpan(0, (int)memory.Length));
        while (reader.Read())
        {
        }

        return watch.Elapsed.TotalSeconds;
    }
}

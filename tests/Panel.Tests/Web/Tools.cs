using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace DiscordAH.Panel.Tests.Web;

/// <summary>Outside programs of the page checks. Where one is missing the checks are skipped, except under CI, where that is a failure.</summary>
internal static class Tools
{
    public static string? Chromium { get; } =
        new[] { Environment.GetEnvironmentVariable("CHROMIUM_PATH"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    public static string WebDirectory { get; } = Path.Combine(Path.GetDirectoryName(Here())!, "..", "web");

    public static string AxeScript => Path.Combine(WebDirectory, "node_modules", "axe-core", "axe.min.js");

    public static string LighthouseCli => Path.Combine(WebDirectory, "node_modules", "lighthouse", "cli", "index.js");

    /// <summary>Skips (or under CI fails) unless everything named is there.</summary>
    public static void Require(params string?[] paths)
    {
        if (paths.All(File.Exists)) return;
        const string Reason = "Needs chromium and `npm ci --ignore-scripts` in tests/Panel.Tests/web.";
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(Reason);
        Assert.Skip(Reason);
    }

    /// <summary>Runs a node script; gives what it printed, and what went wrong when it ended badly.</summary>
    public static async Task<(string Output, string? Fault)> TryNodeAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(script);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["CHROME_PATH"] = Chromium;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (output, process.ExitCode == 0 ? null : $"node {Path.GetFileName(script)} ended with {process.ExitCode}: {await errors}");
    }

    private static string Here([CallerFilePath] string path = "") => path;
}

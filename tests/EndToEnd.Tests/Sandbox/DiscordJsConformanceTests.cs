using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace DiscordAH.EndToEnd.Tests.Sandbox;

/// <summary>An independent client, discord.js, must find the sandbox to be Discord.</summary>
public sealed class DiscordJsConformanceTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Conformance_DiscordJs_EveryCheckHolds()
    {
        var folder = Path.Combine(Path.GetDirectoryName(Here())!, "..", "discordjs");
        await NeedAsync("node", folder);
        await NeedAsync("npm", folder);
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "discord.js")))
        {
            var (installed, log) = await RunAsync("npm", folder, "ci", "--no-audit", "--no-fund");
            Assert.True(installed == 0, log);
        }

        await using var host = await SandboxHost.StartAsync(options => options.Discord.RateLimits = true);
        var (exit, text) = await RunAsync("node", folder, "conformance.mjs", host.BaseUrl);
        output.WriteLine(text);
        Assert.True(exit == 0, text);
        Assert.Contains("ok survives op9-resumable", text, StringComparison.Ordinal);
        Assert.DoesNotContain("FAIL", text, StringComparison.Ordinal);
    }

    private static async Task NeedAsync(string program, string folder)
    {
        try
        {
            var (exit, _) = await RunAsync(program, folder, "--version");
            Assert.Equal(0, exit);
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") is null or "")
        {
            Assert.Skip($"{program} is not installed; discord.js cannot run.");
        }
    }

    private static async Task<(int Exit, string Output)> RunAsync(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        try
        {
            var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, string.Concat(texts));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static string Here([CallerFilePath] string path = "") => path;
}

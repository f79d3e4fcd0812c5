using System.Globalization;
using DiscordAH.Sandbox;

namespace DiscordAH.Bot.Hosting;

/// <summary>
/// Remembers how far the sandbox's clock ran ahead, so that a restart does not fall behind snapshots that were already read.
/// </summary>
internal sealed class SandboxClockFile(SandboxClock clock, string path) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Noticeable = TimeSpan.FromSeconds(2);

    /// <summary>Where the clock was left; null when it never ran ahead of real time.</summary>
    public static DateTimeOffset? Read(string path, TimeProvider real) =>
        File.Exists(path)
        && DateTimeOffset.TryParse(File.ReadAllText(path), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var left)
        && left > real.GetUtcNow()
            ? left
            : null;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Write();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pace, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Write();
        }
    }

    private void Write()
    {
        if (clock.GetUtcNow() - TimeProvider.System.GetUtcNow() < Noticeable) return;
        // Written beside and renamed: a kill must not leave half a date.
        File.WriteAllText(path + ".new", clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        File.Move(path + ".new", path, overwrite: true);
    }
}

using System.Diagnostics;
using System.Globalization;

namespace DiscordAH.Infrastructure.Telemetry;

/// <summary>
/// Named places at which a test may have this process killed, as if the power went: no exception, no tidying up. Off unless the sandbox is on and the environment names a
/// point: <c>DISCORDAH_CRASH_AT=outbox.after-send:3</c> dies at its third pass.
/// </summary>
public static class CrashPoint
{
    /// <summary>The environment variable.</summary>
    public const string Variable = "DISCORDAH_CRASH_AT";

    private static volatile string? _armed;
    private static int _left;

    /// <summary>Arms a point; null or empty disarms all. Called where the sandbox is switched on and nowhere else.</summary>
    /// <param name="point"><c>name</c> or <c>name:pass</c>.</param>
    public static void Arm(string? point)
    {
        _armed = null;
        if (string.IsNullOrWhiteSpace(point)) return;
        var parts = point.Split(':', 2);
        _left = parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1;
        _armed = parts[0];
    }

    /// <summary>The program is at a point.</summary>
    public static void Reached(string name)
    {
        if (_armed is not { } armed || armed != name || Interlocked.Decrement(ref _left) != 0) return;
        using var self = Process.GetCurrentProcess();
        self.Kill();

        // SIGKILL is on its way; nothing more may be done before it arrives.
        Environment.FailFast(name);
    }
}

using System.Diagnostics;

namespace DiscordAH.Sandbox.Discord;

/// <summary>
/// Measures how old tokens are: real time plus what was skipped by hand. A sped-up market must not shorten the fifteen
/// minutes of an interaction, but "advance one hour" must end them.
/// </summary>
internal sealed class WorldAge(SandboxClock clock)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public TimeSpan Now => Stopwatch.GetElapsedTime(_start) + clock.Advanced;
}

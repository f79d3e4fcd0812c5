namespace DiscordAH.Sandbox;

/// <summary>
/// The sandbox's idea of now: real time, shifted by hand and optionally sped up. Timers stay real, so that Discord's
/// three seconds remain three seconds however fast the market ages.
/// </summary>
public sealed class SandboxClock : TimeProvider
{
    private readonly TimeProvider _real;
    private readonly Lock _gate = new();
    private DateTimeOffset _realAnchor;
    private DateTimeOffset _sandboxAnchor;
    private double _speed;
    private TimeSpan _advanced;

    /// <param name="start">Sandbox time at creation; null means the real time.</param>
    /// <param name="speed">Sandbox seconds per real second; 1 is real pace.</param>
    /// <param name="real">The clock underneath.</param>
    /// <param name="startedAt">The real moment at which it shows <paramref name="start"/>; null means now.</param>
    public SandboxClock(DateTimeOffset? start = null, double speed = 1, TimeProvider? real = null, DateTimeOffset? startedAt = null)
    {
        _real = real ?? System;
        _realAnchor = startedAt ?? _real.GetUtcNow();
        _sandboxAnchor = start ?? _realAnchor;
        _speed = CheckSpeed(speed);
    }

    /// <summary>Sandbox seconds per real second.</summary>
    public double Speed
    {
        get { lock (_gate) return _speed; }
    }

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return Now();
    }

    /// <summary>What it shows at a real moment: by these two and its speed another process can have the same clock.</summary>
    public (DateTimeOffset Shows, DateTimeOffset At) Reading
    {
        get { lock (_gate) return (_sandboxAnchor, _realAnchor); }
    }

    /// <summary>Moves time forward. Time never runs backwards: snapshots already published would come again.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        lock (_gate)
        {
            Anchor(Now() + by, _speed);
            _advanced += by;
        }
    }

    /// <summary>How far the clock has been moved by hand, altogether.</summary>
    public TimeSpan Advanced
    {
        get { lock (_gate) return _advanced; }
    }

    /// <summary>Changes the pace from now on.</summary>
    public void SetSpeed(double speed)
    {
        lock (_gate) Anchor(Now(), CheckSpeed(speed));
    }

    private static double CheckSpeed(double speed) =>
        double.IsFinite(speed) && speed is >= 0 and <= 100_000
            ? speed
            : throw new ArgumentOutOfRangeException(nameof(speed), speed, "The speed is between 0 and 100,000.");

    private DateTimeOffset Now() => _sandboxAnchor + (_real.GetUtcNow() - _realAnchor) * _speed;

    private void Anchor(DateTimeOffset sandboxNow, double speed)
    {
        _realAnchor = _real.GetUtcNow();
        _sandboxAnchor = sandboxNow;
        _speed = speed;
    }
}

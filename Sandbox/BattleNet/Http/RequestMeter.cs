namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>Counts requests in the current second and hour of real time, as the real quota does.</summary>
internal sealed class RequestMeter(SandboxOptions options)
{
    public const int PerSecond = 100;
    public const int PerHour = 36_000;

    private readonly Lock _gate = new();
    private long _second;
    private long _hour;
    private int _inSecond;
    private int _inHour;

    /// <summary>Seconds to wait, or null where the request is within the quota.</summary>
    public int? Take()
    {
        if (!options.BattleNetQuota)
            return null;
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        lock (_gate)
        {
            if (now != _second)
                (_second, _inSecond) = (now, 0);
            if (now / 3600 != _hour)
                (_hour, _inHour) = (now / 3600, 0);
            if (_inHour >= PerHour)
                return (int)(3600 - now % 3600);
            if (_inSecond >= PerSecond)
                return 1;
            _inSecond++;
            _inHour++;
            return null;
        }
    }
}

using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Market.BattleNet;

/// <summary>
/// Keeps this process within Battle.net's limits, in real time. Look-ups pass their own, smaller pace first and only then take from the common
/// one, and static data a smaller one still: however many of them wait, an auction request finds room, and what somebody waits for goes before a walk through everything.
/// </summary>
internal sealed class ApiBudget
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly long _began;
    private readonly TokenPace[] _all;
    private readonly TokenPace[] _lookUps;
    private readonly TokenPace[] _static;

    public ApiBudget(IOptions<BattleNetOptions> options, TimeProvider clock)
    {
        var limits = options.Value;
        (_clock, _began) = (clock, clock.GetTimestamp());
        _all = [new TokenPace(limits.RequestsPerHour, Hour), new TokenPace(limits.RequestsPerSecond, Second)];
        _lookUps = Share(limits, limits.LookUpShare);
        _static = Share(limits, limits.StaticShare);
    }

    // Not the time of day: that may be set back, and nobody must wait for it to come again.
    private DateTimeOffset Now => DateTimeOffset.UnixEpoch + _clock.GetElapsedTime(_began);

    /// <summary>Waits for leave to send one request.</summary>
    public async Task WaitAsync(ApiLane lane, CancellationToken ct)
    {
        foreach (var pace in Paces(lane))
        {
            TimeSpan wait;
            lock (_lock) wait = pace.Take(Now) - Now;
            if (wait > TimeSpan.Zero) await Task.Delay(wait, _clock, ct);
        }
    }

    /// <summary>The paces that a request passes, each once the one before has let it go.</summary>
    internal IEnumerable<TokenPace> Paces(ApiLane lane) => lane switch
    {
        ApiLane.Auctions => _all,
        ApiLane.LookUps => _lookUps.Concat(_all),
        ApiLane.Static => _static.Concat(_lookUps).Concat(_all),
        ApiLane.Archive => _all.Skip(1),
        _ => throw new ArgumentOutOfRangeException(nameof(lane), lane, "Not a lane."),
    };

    private static TokenPace[] Share(BattleNetOptions limits, int percent) =>
        [new TokenPace(limits.RequestsPerHour * percent / 100.0, Hour), new TokenPace(limits.RequestsPerSecond * percent / 100.0, Second)];
}

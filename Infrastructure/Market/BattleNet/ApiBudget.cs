using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Market.BattleNet;

/// <summary>
/// Keeps within Battle.net's limits, in real time. A fifth of each limit may go in a burst and the rest flows evenly, so that no second
/// and no hour, wherever it starts, holds more than the limit. Look-ups pass their own, smaller buckets first, and static data
/// smaller ones still, so that a walk through everything holds up neither auctions nor what somebody waits for.
/// </summary>
internal sealed class ApiBudget : IDisposable
{
    private readonly RateLimiter[] _all;
    private readonly RateLimiter[] _lookUps;
    private readonly RateLimiter[] _static;

    public ApiBudget(IOptions<BattleNetOptions> options)
    {
        var limits = options.Value;
        _all = [PerSecond(limits.RequestsPerSecond), PerHour(limits.RequestsPerHour)];
        _lookUps = Share(limits, limits.LookUpShare);
        _static = Share(limits, limits.StaticShare);
    }

    /// <summary>Waits for leave to send one request.</summary>
    public async Task WaitAsync(ApiLane lane, CancellationToken ct)
    {
        if (lane == ApiLane.Static) await PassAsync(_static, ct);
        if (lane is ApiLane.Static or ApiLane.LookUps) await PassAsync(_lookUps, ct);
        await PassAsync(lane == ApiLane.Archive ? _all[..1] : _all, ct);
    }

    public void Dispose()
    {
        foreach (var limiter in _all.Concat(_lookUps).Concat(_static)) limiter.Dispose();
    }

    private static async Task PassAsync(RateLimiter[] limiters, CancellationToken ct)
    {
        foreach (var limiter in limiters)
        {
            // Token buckets have nothing to give back: the lease only says that a token was taken.
            using var lease = await limiter.AcquireAsync(1, ct);
            if (!lease.IsAcquired) throw new HttpRequestException("Too many requests to Battle.net are waiting.");
        }
    }

    private static RateLimiter[] Share(BattleNetOptions limits, int percent) =>
        [PerSecond(limits.RequestsPerSecond * percent / 100.0), PerHour(limits.RequestsPerHour * percent / 100.0)];

    private static TokenBucketRateLimiter PerSecond(double limit) => Bucket(limit, TimeSpan.FromSeconds(1), 10);

    private static TokenBucketRateLimiter PerHour(double limit) => Bucket(limit, TimeSpan.FromHours(1), 1800);

    private static TokenBucketRateLimiter Bucket(double limit, TimeSpan window, int periods)
    {
        // Whole tokens only: small limits get fewer, longer periods.
        periods = Math.Clamp((int)(limit * 0.8), 1, periods);
        return new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(1, (int)(limit * 0.2)),
            TokensPerPeriod = Math.Max(1, (int)(limit * 0.8 / periods)),
            ReplenishmentPeriod = window / periods,
            AutoReplenishment = true,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            QueueLimit = 100_000,
        });
    }
}

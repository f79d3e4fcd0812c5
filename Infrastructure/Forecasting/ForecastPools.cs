using DiscordAH.Domain.Forecasting;

namespace DiscordAH.Infrastructure.Forecasting;

/// <summary>Keeps the pools in memory for a while: they change little from one minute to the next, and reading one takes longer than a forecast.</summary>
internal sealed class ForecastPools(TimeSpan age, TimeProvider clock)
{
    private readonly (ErrorPool Pool, DateTimeOffset At)?[] _pools = new (ErrorPool, DateTimeOffset)?[2];
    private readonly Lock _lock = new();

    public async Task<ErrorPool> GetAsync(bool isCommodities, Func<Task<ErrorPool>> read)
    {
        var (index, now) = (isCommodities ? 1 : 0, clock.GetUtcNow());
        lock (_lock)
        {
            if (_pools[index] is { } kept && now - kept.At < age && now >= kept.At) return kept.Pool;
        }

        var pool = await read();
        lock (_lock) _pools[index] = (pool, now);
        return pool;
    }
}

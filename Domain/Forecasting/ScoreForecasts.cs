using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Forecasting;

/// <summary>
/// Compares forecasts whose hour has come with the price that came: the minimum by the hour's last snapshot. Without a snapshot in that hour, or with nothing on
/// sale, a point is not scored. Stopped in between it goes on where it was: what is settled is not looked at again.
/// </summary>
public sealed class ScoreForecasts(IMarketQueries market, IForecastStore store, TimeProvider clock)
{
    private const int Chunk = 500;

    // A market that is read again only hours later may still have been read in that hour by another process; after this nobody waits for it.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(6);

    /// <summary>Scores what is due in all markets.</summary>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <param name="ct">Stops it between two chunks.</param>
    /// <returns>Points settled.</returns>
    public async Task<int> RunAsync(Func<double, Task>? progress, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var markets = await store.MarketsDueAsync(now, ct);
        var settled = 0;
        for (var i = 0; i < markets.Count; i++)
        {
            settled += await MarketAsync(markets[i], now, ct);
            if (progress is not null) await progress((i + 1.0) / markets.Count);
        }

        return settled;
    }

    private async Task<int> MarketAsync(MarketId place, DateTimeOffset now, CancellationToken ct)
    {
        var recent = await market.SnapshotTimesAsync(place, now - Patience, now + TimeSpan.FromTicks(1), ct);
        var givenUp = Hour(now - Patience);
        var before = recent.Count > 0 && Hour(recent[^1]) > givenUp ? Hour(recent[^1]) : givenUp;
        var settled = 0;
        while (true)
        {
            var due = await store.DueAsync(place, before, Chunk, ct);
            if (due.Count == 0) return settled;
            settled += await store.SettleAsync(place, await OutcomesAsync(place, due, ct), ct);
        }
    }

    private async Task<List<(DuePoint, Copper?)>> OutcomesAsync(MarketId place, IReadOnlyList<DuePoint> due, CancellationToken ct)
    {
        var (from, to) = (due.Min(point => point.At), due.Max(point => point.At).AddHours(1));
        var snapshots = await market.SnapshotTimesAsync(place, from, to, ct);
        var outcomes = new List<(DuePoint, Copper?)>(due.Count);
        foreach (var good in due.GroupBy(point => point.Variant))
        {
            var series = HourlyPrices.Of(await market.ChangesAsync(place, good.Key, from, to, ct), snapshots);
            foreach (var point in good)
            {
                var at = series.Hours.BinarySearch(HourlyPrices.HourOf(point.At));
                outcomes.Add((point, at < 0 ? null : new Copper((long)series.Prices[at])));
            }
        }

        return outcomes;
    }

    private static DateTimeOffset Hour(DateTimeOffset at) => PriceGranularity.Hour.Start(at);
}

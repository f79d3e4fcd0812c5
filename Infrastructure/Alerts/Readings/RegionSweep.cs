using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>The median over the region's other realms at moments; one pass over changes and readings, however many moments there are.</summary>
internal static class RegionSweep
{
    /// <param name="others">When each realm was read, ascending.</param>
    /// <param name="markets">What the good cost there, ascending.</param>
    /// <param name="moments">Judged snapshots, ascending.</param>
    /// <returns>Those moments at which some realm had it on sale.</returns>
    public static List<(DateTimeOffset At, RegionLevel Level)> Levels(
        Dictionary<MarketId, List<DateTimeOffset>> others, List<(MarketId Market, List<PricePoint> Changes)> markets, IReadOnlyList<DateTimeOffset> moments)
    {
        var levels = new List<(DateTimeOffset, RegionLevel)>();
        var (change, read) = (new int[markets.Count], new int[markets.Count]);
        var prices = new List<long>(markets.Count);
        foreach (var moment in moments)
        {
            var then = moment - RegionLevel.Delay;
            prices.Clear();
            for (var i = 0; i < markets.Count; i++)
            {
                var (changes, times) = (markets[i].Changes, others[markets[i].Market]);
                while (change[i] < changes.Count && changes[change[i]].At <= then) change[i]++;
                while (read[i] < times.Count && times[read[i]] <= then) read[i]++;

                // A realm that nobody read lately says nothing.
                if (change[i] == 0 || read[i] == 0 || then - times[read[i] - 1] >= PriceSeries.Reach) continue;
                if (changes[change[i] - 1] is { Quantity: > 0 } point) prices.Add(point.Minimum.Value);
            }

            if (prices.Count > 0) levels.Add((moment, new RegionLevel(new Copper(Median(prices)), prices.Count)));
        }

        return levels;
    }

    private static long Median(List<long> values)
    {
        values.Sort();
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : values[middle - 1] + ((values[middle] - values[middle - 1]) / 2);
    }
}

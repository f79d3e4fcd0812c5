using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Benchmarks.Market;

/// <summary>A market of which 6 % of the variants change between snapshots.</summary>
internal sealed class MovingMarket(int seed, int variants)
{
    private const double Changing = 0.06;
    private readonly Random _random = new(seed);
    private readonly VariantSummary[] _now = new VariantSummary[variants];

    public MarketSnapshot Next(int market, DateTimeOffset at)
    {
        for (var i = 0; i < variants; i++)
            if (_now[i] is null || _random.NextDouble() < Changing) _now[i] = Make(i + 1);
        return new MarketSnapshot(new MarketId(market), at, at.AddMinutes(1), [.. _now], variants * 10, 0, 1_000_000);
    }

    private VariantSummary Make(int item)
    {
        long price = _random.Next(100, 50_000_000);
        var levels = new PriceLevel[_random.Next(1, VariantSummary.MaxLevels + 1)];
        for (var i = 0; i < levels.Length; i++) levels[i] = new PriceLevel(new Copper(price + (i * 1_000)), _random.Next(1, 200));
        return new VariantSummary(VariantKey.Plain(new ItemId(item)), new Copper(price), new Copper(price + 500), new Copper(price + 900), levels.Sum(level => level.Quantity), levels.Length, 0, levels);
    }
}

using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Benchmarks.Market;

/// <summary>
/// A market in which a share of the variants changes every hour as auctions change: somebody undercuts, buys, puts up more, or takes the last one. Prices
/// spread over four decades; market value and median follow the minimum at a distance of their own.
/// </summary>
internal sealed class BusyMarket
{
    private readonly Random _random;
    private readonly double _churn;
    private readonly MarketId _id;
    private readonly Good[] _goods;

    public BusyMarket(int seed, int id, int variants, double churn)
    {
        (_random, _churn, _id) = (new Random(seed + id), churn, new MarketId(id));
        _goods = new Good[variants];
        for (var i = 0; i < variants; i++)
            _goods[i] = new Good(Math.Exp(8 + _random.NextDouble() * 9), 1 + (int)Math.Exp(_random.NextDouble() * (id < 0 ? 6 : 3)), i % 4 == 0 ? VariantTraits.Gear(400 + i % 200, 0) : 0);
    }

    public MarketSnapshot Next(DateTimeOffset at)
    {
        var variants = new List<VariantSummary>(_goods.Length);
        for (var i = 0; i < _goods.Length; i++)
        {
            if (_goods[i].Summary is null || _random.NextDouble() < _churn) Change(_goods[i], i + 1);
            if (_goods[i].Auctions > 0) variants.Add(_goods[i].Summary!);
        }

        return new MarketSnapshot(_id, at, at.AddSeconds(40), variants, variants.Sum(variant => variant.Auctions), 0, 1_000_000);
    }

    private void Change(Good good, int item)
    {
        var kind = good.Summary is null ? 3 : _random.Next(10);
        if (good.Auctions == 0 || kind == 9) good.Auctions = good.Auctions > 0 ? 0 : 1 + _random.Next(3);
        else if (kind < 4) (good.Price, good.Auctions) = (good.Price * (1 - _random.NextDouble() * 0.05), good.Auctions + 1);
        else if (kind < 7) (good.Price, good.Auctions) = (Math.Min(good.Price * (1 + _random.NextDouble() * 0.06), 9_999_999_999), Math.Max(1, good.Auctions - 1));
        else good.Auctions += _random.Next(1, 3);
        good.Summary = good.Summarize(item, _id.Value < 0 ? _random.Next(1, 200) : 1, _random);
    }

    private sealed class Good(double price, int auctions, long traits)
    {
        public double Price { get; set; } = price;

        public int Auctions { get; set; } = auctions;

        public VariantSummary? Summary { get; set; }

        public VariantSummary Summarize(int item, int stack, Random random)
        {
            var minimum = Math.Max(1, (long)Price);
            var (above, middle) = Auctions == 1 ? (0L, 0L) : ((long)(minimum * (0.05 + random.NextDouble() * 0.01)), (long)(minimum * (0.1 + random.NextDouble() * 0.01)));
            var levels = new PriceLevel[Math.Min(Math.Max(Auctions, 1), 8)];
            for (var i = 0; i < levels.Length; i++) levels[i] = new PriceLevel(new Copper(minimum + (i * 100)), stack);
            return new VariantSummary(new VariantKey(new ItemId(item), traits), new Copper(minimum), new Copper(minimum + above), new Copper(minimum + middle), (long)Math.Max(Auctions, 1) * stack, Math.Max(Auctions, 1), 0, levels);
        }
    }
}

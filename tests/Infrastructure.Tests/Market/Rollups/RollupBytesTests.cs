using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Rollups;
using DiscordAH.Infrastructure.Market.Snapshots;

namespace DiscordAH.Infrastructure.Tests.Market.Rollups;

public sealed class RollupBytesTests(ITestOutputHelper output)
{
    private const int Monday = 20_517;

    [Theory]
    [InlineData(PriceGranularity.Day)]
    [InlineData(PriceGranularity.Week)]
    public void Unpack_WhatWasPacked_IsTheSame(PriceGranularity level)
    {
        var random = new Random(20261123);
        for (var run = 0; run < 300; run++)
        {
            var block = Random(random, level);
            var goods = block.Goods.Keys.Order(Comparer<VariantKey>.Create(MarketState.Compare)).ToList();
            var read = new RollupBlock(level, Monday);

            RollupBytes.Unpack(RollupBytes.Pack(block, goods), read);

            Assert.Equal(block.Covered, read.Covered);
            Assert.Equal(block.HasSales, read.HasSales);
            Assert.Equal(goods, read.Goods.Keys.Order(Comparer<VariantKey>.Create(MarketState.Compare)));
            foreach (var good in goods) Assert.Equal(block.Goods[good], read.Goods[good]);
        }
    }

    [Fact]
    public void Unpack_SomeGoods_LeavesTheOthers()
    {
        var block = Random(new Random(3), PriceGranularity.Day);
        var goods = block.Goods.Keys.Order(Comparer<VariantKey>.Create(MarketState.Compare)).ToList();
        var read = new RollupBlock(PriceGranularity.Day, Monday);

        RollupBytes.Unpack(RollupBytes.Pack(block, goods), read, new HashSet<VariantKey> { goods[1] });

        Assert.Equal([goods[1]], read.Goods.Keys);
        Assert.Equal(block.Goods[goods[1]], read.Goods[goods[1]]);
    }

    [Fact]
    public void Unpack_AnythingElse_SaysSo()
    {
        var block = Random(new Random(4), PriceGranularity.Day);
        var bytes = RollupBytes.Pack(block, [.. block.Goods.Keys.Order(Comparer<VariantKey>.Create(MarketState.Compare))]);
        Assert.Throws<InvalidDataException>(() => Read([]));
        Assert.Throws<InvalidDataException>(() => Read([9, .. bytes[1..]]));
        var random = new Random(5);
        for (var run = 0; run < 2000; run++)
        {
            var damaged = bytes[..random.Next(1, bytes.Length)];
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            if (Record.Exception(() => Read(damaged)) is { } failure) Assert.IsType<InvalidDataException>(failure);
        }

        static void Read(byte[] bytes) => RollupBytes.Unpack(bytes, new RollupBlock(PriceGranularity.Day, Monday));
    }

    [Fact]
    public void Pack_QuietDay_TakesAByte()
    {
        var block = new RollupBlock(PriceGranularity.Day, Monday);
        block.Covered.AsSpan().Fill(86_400);
        var price = new Copper(123_400);
        var flat = new BarAmounts(86_400, 86_400, 86_400 * 20, 86_400 * 3, price, price, price, price, price, new Copper(130_000), null);
        var good = VariantKey.Plain(new ItemId(210_796));
        block.Goods[good] = [.. Enumerable.Repeat<BarAmounts?>(flat, 7)];

        var bytes = RollupBytes.Pack(block, [good]).Length - RollupBytes.Pack(block, []).Length;

        output.WriteLine($"bytes.quiet-week: {bytes}");
        Assert.InRange(bytes, 7, 7 + 14);
    }

    private static RollupBlock Random(Random random, PriceGranularity level)
    {
        var block = new RollupBlock(level, Monday);
        var length = level == PriceGranularity.Day ? 86_400 : 7 * 86_400;
        for (var slot = 0; slot < block.Slots; slot++)
        {
            block.Covered[slot] = random.Next(4) switch { 0 => 0, 1 => random.Next(1, length), _ => length };
            block.HasSales[slot] = random.Next(2) == 0;
        }

        for (var i = random.Next(3, 30); i > 0; i--)
        {
            var traits = random.Next(3) switch { 0 => 0, 1 => VariantTraits.Gear(random.Next(700), random.Next(5)), _ => VariantTraits.Pet(random.Next(4000), 5, 3, 25) };
            var bars = new BarAmounts?[block.Slots];
            for (var slot = 0; slot < block.Slots; slot++)
                if (block.Covered[slot] > 0) bars[slot] = Bar(random, block.Covered[slot], block.HasSales[slot], slot > 0 ? bars[slot - 1] : null);
            block.Goods[new VariantKey(new ItemId(random.Next(1, 250_000)), traits)] = bars;
        }

        return block;
    }

    private static BarAmounts? Bar(Random random, long covered, bool hasSales, BarAmounts? before)
    {
        double? sold = hasSales ? Math.Round(random.Next(3) * random.NextDouble() * 90, 2) : null;
        if (random.Next(5) == 0) return sold > 0 ? new BarAmounts { Covered = covered, Sold = sold } : null;
        if (random.Next(3) == 0 && before is { OnSale: > 0 } last && last.Covered == covered) return last with { Sold = sold };
        var low = random.NextInt64(1, 9_000_000_000);
        var high = random.Next(2) == 0 ? low : low + random.Next(1, 5_000_000);
        var onSale = random.Next(2) == 0 ? covered : random.NextInt64(1, covered + 1);
        var whole = random.Next(2) == 0;
        var units = whole ? onSale * random.Next(1, 5000) : random.NextInt64(1, 9_000_000_000);
        var listings = whole ? onSale * random.Next(1, 50) : random.NextInt64(1, 900_000_000);
        return new BarAmounts(covered, onSale, units, listings, Between(), new Copper(high), new Copper(low), Between(), Between(), new Copper(random.NextInt64(0, 9_000_000_000)), sold);

        Copper Between() => new(random.NextInt64(low, high + 1));
    }
}

using System.Buffers;
using System.Numerics;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Snapshots;

namespace DiscordAH.Infrastructure.Market.Rollups;

/// <summary>
/// A row's bars as bytes: version; for every bar of the period what is missing of its cover, with a bit for known sales; then the goods in key order, each with its key and, for
/// every covered bar, a byte that says what follows and the steps against the bar before. A day that went on like the day before takes one byte, a lively one about twenty.
/// </summary>
internal static class RollupBytes
{
    private const byte Version = 1;
    private const int KeyRotation = 4;

    // More than any good can take: a key and, a bar, eleven numbers.
    private const int MostNumbersABar = 11;

    [Flags]
    private enum Has : byte
    {
        None = 0,
        Price = 1,
        FlatPrice = 2,
        WholeTime = 4,
        WholeUnits = 8,
        Sales = 16,
        PriceAsBefore = 32,
        UnitsAsBefore = 64,
    }

    /// <param name="block">Period and cover.</param>
    /// <param name="goods">The goods of this row, ascending by <see cref="MarketState.Compare"/>.</param>
    public static byte[] Pack(RollupBlock block, IReadOnlyList<VariantKey> goods)
    {
        var most = 1 + VarInt.MaxBytes * block.Slots + goods.Count * (2 * VarInt.MaxBytes + block.Slots * (1 + MostNumbersABar * VarInt.MaxBytes));
        var buffer = ArrayPool<byte>.Shared.Rent(most);
        try
        {
            var at = 0;
            buffer[at++] = Version;
            for (var slot = 0; slot < block.Slots; slot++)
                VarInt.Write(buffer, ref at, (ulong)(Length(block, slot) - block.Covered[slot]) << 1 | (block.HasSales[slot] ? 1UL : 0));
            var item = 0;
            foreach (var good in goods)
            {
                VarInt.Write(buffer, ref at, (ulong)(good.Item.Value - item));
                VarInt.Write(buffer, ref at, BitOperations.RotateLeft(unchecked((ulong)good.Traits), KeyRotation));
                item = good.Item.Value;
                Write(buffer, ref at, block, block.Goods[good]);
            }

            return buffer.AsSpan(0, at).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Adds what a row holds to a block of its period.</summary>
    /// <param name="bytes">Made by <see cref="Pack"/>.</param>
    /// <param name="block">Level and period; gets cover and goods.</param>
    /// <param name="wanted">The goods to add; null for all.</param>
    /// <exception cref="InvalidDataException">The bytes were not made by <see cref="Pack"/>.</exception>
    public static void Unpack(ReadOnlySpan<byte> bytes, RollupBlock block, IReadOnlySet<VariantKey>? wanted = null)
    {
        if (bytes.IsEmpty || bytes[0] != Version) throw new InvalidDataException("Stored bars are of an unknown version.");
        var at = 1;
        for (var slot = 0; slot < block.Slots; slot++)
        {
            var cover = Number(bytes, ref at);
            block.Covered[slot] = Length(block, slot) - (long)Math.Min(cover >> 1, long.MaxValue / 2);
            if (block.Covered[slot] < 0) throw Damaged();
            block.HasSales[slot] = (cover & 1) != 0;
        }

        ulong item = 0;
        while (at < bytes.Length)
        {
            item += Math.Min(Number(bytes, ref at), uint.MaxValue);
            if (item > int.MaxValue) throw Damaged();
            var good = new VariantKey(new ItemId((int)item), unchecked((long)BitOperations.RotateRight(Number(bytes, ref at), KeyRotation)));
            var bars = Read(bytes, ref at, block);
            if (wanted is null || wanted.Contains(good)) block.Goods[good] = bars;
        }
    }

    private static void Write(Span<byte> into, ref int at, RollupBlock block, BarAmounts?[] bars)
    {
        var last = default(Last);
        for (var slot = 0; slot < bars.Length; slot++)
        {
            if (block.Covered[slot] == 0) continue;
            if (bars[slot] is not { } bar)
            {
                into[at++] = (byte)Has.None;
                continue;
            }

            var sold = (ulong)Math.Round((bar.Sold ?? 0) * 100);
            var next = Last.Of(bar);
            var has = Contents(bar, last, next) | (sold > 0 ? Has.Sales : Has.None);
            into[at++] = (byte)has;
            if (has.HasFlag(Has.Price)) WritePrice(into, ref at, bar, has, last, next);
            if (has.HasFlag(Has.Sales)) VarInt.Write(into, ref at, sold);
            if (has.HasFlag(Has.Price)) last = next;
        }
    }

    private static Has Contents(in BarAmounts bar, in Last last, in Last next)
    {
        if (bar.OnSale == 0) return Has.None;
        var has = Has.Price;
        if (bar.High == bar.Low && bar.Mean == bar.Low) has |= Has.FlatPrice;
        if (bar.OnSale == bar.Covered) has |= Has.WholeTime;
        if (bar.UnitSeconds % bar.OnSale == 0 && bar.ListingSeconds % bar.OnSale == 0) has |= Has.WholeUnits;
        if (bar.Open.Value == last.Close && next.Above == last.Above) has |= Has.PriceAsBefore;
        if (has.HasFlag(Has.WholeUnits) && next.Units == last.Units && next.Listings == last.Listings) has |= Has.UnitsAsBefore;
        return has;
    }

    private static void WritePrice(Span<byte> into, ref int at, in BarAmounts bar, Has has, in Last last, in Last next)
    {
        var (open, close) = (bar.Open.Value, bar.Close.Value);
        if (!has.HasFlag(Has.PriceAsBefore))
        {
            VarInt.WriteSigned(into, ref at, open - last.Close);
            VarInt.WriteSigned(into, ref at, next.Above - last.Above);
        }

        if (!has.HasFlag(Has.FlatPrice))
        {
            VarInt.WriteSigned(into, ref at, close - open);
            VarInt.Write(into, ref at, (ulong)(bar.High.Value - Math.Max(open, close)));
            VarInt.Write(into, ref at, (ulong)(Math.Min(open, close) - bar.Low.Value));
            VarInt.Write(into, ref at, (ulong)(bar.Mean.Value - bar.Low.Value));
        }

        if (!has.HasFlag(Has.WholeTime)) VarInt.Write(into, ref at, (ulong)(bar.Covered - bar.OnSale));
        if (has.HasFlag(Has.UnitsAsBefore)) return;
        var scale = has.HasFlag(Has.WholeUnits) ? bar.OnSale : 1;
        VarInt.WriteSigned(into, ref at, bar.UnitSeconds / scale - last.Units * (scale == 1 ? bar.OnSale : 1));
        VarInt.WriteSigned(into, ref at, bar.ListingSeconds / scale - last.Listings * (scale == 1 ? bar.OnSale : 1));
    }

    private static BarAmounts?[] Read(ReadOnlySpan<byte> bytes, ref int at, RollupBlock block)
    {
        var bars = new BarAmounts?[block.Slots];
        var last = default(Last);
        for (var slot = 0; slot < bars.Length; slot++)
        {
            if (block.Covered[slot] == 0) continue;
            if (at >= bytes.Length) throw Damaged();
            var has = (Has)bytes[at++];
            if (has == Has.None) continue;
            var bar = new BarAmounts { Covered = block.Covered[slot] };
            if (has.HasFlag(Has.Price))
            {
                bar = ReadPrice(bytes, ref at, bar.Covered, has, last);
                last = Last.Of(bar);
            }

            var sold = has.HasFlag(Has.Sales) ? Number(bytes, ref at) : 0;
            bars[slot] = bar with { Sold = block.HasSales[slot] ? sold / 100.0 : null };
        }

        return bars;
    }

    private static BarAmounts ReadPrice(ReadOnlySpan<byte> bytes, ref int at, long covered, Has has, in Last last)
    {
        unchecked
        {
            var asBefore = has.HasFlag(Has.PriceAsBefore);
            var open = last.Close + (asBefore ? 0 : Step(bytes, ref at));
            var above = last.Above + (asBefore ? 0 : Step(bytes, ref at));
            long close = open, high = open, low = open, mean = open;
            if (!has.HasFlag(Has.FlatPrice))
            {
                close = open + Step(bytes, ref at);
                high = Math.Max(open, close) + (long)Number(bytes, ref at);
                low = Math.Min(open, close) - (long)Number(bytes, ref at);
                mean = low + (long)Number(bytes, ref at);
            }

            var onSale = has.HasFlag(Has.WholeTime) ? covered : covered - (long)Number(bytes, ref at);
            if (onSale <= 0) throw Damaged();
            long units = last.Units * onSale, listings = last.Listings * onSale;
            if (!has.HasFlag(Has.UnitsAsBefore))
            {
                var scale = has.HasFlag(Has.WholeUnits) ? onSale : 1;
                units += Step(bytes, ref at) * scale;
                listings += Step(bytes, ref at) * scale;
            }

            return new BarAmounts(covered, onSale, units, listings, new Copper(open), new Copper(high), new Copper(low), new Copper(close), new Copper(mean), new Copper(mean + above), null);
        }
    }

    private static long Length(RollupBlock block, int slot)
    {
        var start = block.Start(slot);
        return (long)(block.Level.Next(start) - start).TotalSeconds;
    }

    private static ulong Number(ReadOnlySpan<byte> bytes, ref int at) => VarInt.TryRead(bytes, ref at, out var number) ? number : throw Damaged();

    private static long Step(ReadOnlySpan<byte> bytes, ref int at) => VarInt.TryReadSigned(bytes, ref at, out var step) ? step : throw Damaged();

    private static InvalidDataException Damaged() => new("Stored bars are damaged.");

    // What the next bar is written against.
    private readonly record struct Last(long Close, long Above, long Units, long Listings)
    {
        public static Last Of(in BarAmounts bar) => bar.OnSale == 0
            ? default
            : new(bar.Close.Value, bar.MarketValue.Value - bar.Mean.Value, bar.UnitSeconds / bar.OnSale, bar.ListingSeconds / bar.OnSale);
    }
}

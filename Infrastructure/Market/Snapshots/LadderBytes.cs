using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>
/// Price levels as bytes: a version, then for every level the step in price from the level before and the quantity, both as
/// variable-length numbers (7 bits a byte, lowest first). About 5 bytes a level instead of 16.
/// </summary>
internal static class LadderBytes
{
    private const byte Version = 1;
    private const int MaxNumberBytes = 10;

    /// <exception cref="ArgumentException">The levels are not ascending, or a number is negative.</exception>
    public static byte[] Pack(IReadOnlyList<PriceLevel> levels)
    {
        if (levels.Count == 0) return [];
        var buffer = new byte[1 + levels.Count * 2 * MaxNumberBytes];
        buffer[0] = Version;
        var length = 1;
        long price = 0;
        foreach (var level in levels)
        {
            if (level.UnitPrice.Value < price || level.Quantity < 0) throw new ArgumentException("Price levels must ascend and hold no negative number.", nameof(levels));
            Write(buffer, ref length, level.UnitPrice.Value - price);
            Write(buffer, ref length, level.Quantity);
            price = level.UnitPrice.Value;
        }

        return buffer[..length];
    }

    /// <exception cref="InvalidDataException">The bytes were not made by <see cref="Pack"/>.</exception>
    public static IReadOnlyList<PriceLevel> Unpack(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return [];
        if (bytes[0] != Version) throw new InvalidDataException("A price ladder of an unknown version is stored.");
        var levels = new List<PriceLevel>();
        var at = 1;
        long price = 0;
        while (at < bytes.Length)
        {
            price += Read(bytes, ref at);
            levels.Add(new PriceLevel(new Copper(price), Read(bytes, ref at)));
        }

        return levels;
    }

    private static void Write(byte[] buffer, ref int length, long number)
    {
        var rest = (ulong)number;
        for (; rest >= 0x80; rest >>= 7) buffer[length++] = (byte)((rest & 0x7F) | 0x80);
        buffer[length++] = (byte)rest;
    }

    private static long Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong number = 0;
        for (var shift = 0; shift < 64 && at < bytes.Length; shift += 7)
        {
            var part = bytes[at++];
            number |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return number <= long.MaxValue ? (long)number : throw Damaged();
        }

        throw Damaged();
    }

    private static InvalidDataException Damaged() => new("A stored price ladder is damaged.");
}

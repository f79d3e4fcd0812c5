using System.Buffers.Binary;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>
/// 64-bit fingerprints by which two snapshots are compared without keeping either. Each step is a bijection (the finisher of MurmurHash3), so two rows
/// that differ in one number never share a fingerprint; any other two do once in 2^64.
/// </summary>
internal static class Fingerprint
{
    public static ulong Of(in Numbers numbers)
    {
        unchecked
        {
            var mixed = Mix((ulong)numbers.Minimum);
            mixed = Mix(mixed ^ (ulong)numbers.MarketValue);
            mixed = Mix(mixed ^ (ulong)numbers.Median);
            mixed = Mix(mixed ^ (ulong)numbers.Quantity);
            return Mix(mixed ^ (ulong)(uint)numbers.Auctions);
        }
    }

    /// <summary>What a current row has besides its numbers.</summary>
    public static ulong Of(int bidOnly, ReadOnlySpan<byte> ladder)
    {
        var mixed = Mix(((ulong)(uint)bidOnly << 32) | (uint)ladder.Length);
        for (; ladder.Length >= sizeof(ulong); ladder = ladder[sizeof(ulong)..]) mixed = Mix(mixed ^ BinaryPrimitives.ReadUInt64LittleEndian(ladder));
        ulong rest = 0;
        foreach (var part in ladder) rest = (rest << 8) | part;
        return Mix(mixed ^ rest);
    }

    private static ulong Mix(ulong number)
    {
        unchecked
        {
            number += 0x9E37_79B9_7F4A_7C15;
            number = (number ^ (number >> 33)) * 0xFF51_AFD7_ED55_8CCD;
            number = (number ^ (number >> 33)) * 0xC4CE_B9FE_1A85_EC53;
            return number ^ (number >> 33);
        }
    }
}

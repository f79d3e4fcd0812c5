using System.Numerics;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>
/// 64-bit fingerprints by which two snapshots are compared without keeping either. Each step is a bijection (mostly the finisher of MurmurHash3), so two rows
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
    public static ulong Of(int bidOnly, IReadOnlyList<PriceLevel> ladder)
    {
        unchecked
        {
            var mixed = Mix(((ulong)(uint)bidOnly << 32) | (uint)ladder.Count);
            if (ladder is PriceLevel[] levels)
                foreach (var level in levels) mixed = Mix(mixed, level);
            else
                for (var i = 0; i < ladder.Count; i++) mixed = Mix(mixed, ladder[i]);
            return Mix(mixed);
        }
    }

    // Times an odd number: price and quantity cannot make up for each other. A lighter step than the finisher: there are up to 32 of them.
    private static ulong Mix(ulong mixed, PriceLevel level) => unchecked(
        BitOperations.RotateLeft(mixed ^ ((ulong)level.UnitPrice.Value + ((ulong)level.Quantity * 0x9FB2_1C65_1E98_DF25)), 29) * 0xFF51_AFD7_ED55_8CCD);

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

using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>
/// Price levels as bytes: a version, then for every level the step in price from the level before and the quantity, both as
/// <see cref="VarInt"/>. About 5 bytes a level instead of 16.
/// </summary>
internal static class LadderBytes
{
    private const byte Version = 1;

    /// <exception cref="ArgumentException">The levels are not ascending, or a number is negative.</exception>
    public static byte[] Pack(IReadOnlyList<PriceLevel> levels)
    {
        if (levels.Count == 0) return [];
        Span<byte> into = levels.Count <= VariantSummary.MaxLevels ? stackalloc byte[1 + VariantSummary.MaxLevels * 2 * VarInt.MaxBytes] : new byte[1 + levels.Count * 2 * VarInt.MaxBytes];
        into[0] = Version;
        var length = 1;
        long price = 0;
        for (var i = 0; i < levels.Count; i++)
        {
            var (unit, quantity) = levels[i];
            if (unit.Value < price || quantity < 0) throw new ArgumentException("Price levels must ascend and hold no negative number.", nameof(levels));
            VarInt.Write(into, ref length, (ulong)(unit.Value - price));
            VarInt.Write(into, ref length, (ulong)quantity);
            price = unit.Value;
        }

        return into[..length].ToArray();
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

    private static long Read(ReadOnlySpan<byte> bytes, ref int at) =>
        VarInt.TryRead(bytes, ref at, out var number) && number <= long.MaxValue ? (long)number : throw new InvalidDataException("A stored price ladder is damaged.");
}

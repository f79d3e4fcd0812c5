using System.Buffers;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Sales;

/// <summary>
/// A snapshot's auctions as bytes: version, goods, then per auction the distance to the id before, the good's number, the price and quantity with
/// time left, each a variable-length integer. About 9 bytes an auction. Not compressed: it is rewritten every hour and read once.
/// </summary>
internal static class BookBytes
{
    private const byte Version = 1;
    private const int LongestNumber = 10;
    private const int NumbersAnAuction = 4;

    public static byte[] Pack(SnapshotListings listings)
    {
        var most = 1 + (2 + listings.Keys.Count * 2 + listings.Count * NumbersAnAuction) * LongestNumber;
        var buffer = ArrayPool<byte>.Shared.Rent(most);
        try
        {
            buffer[0] = Version;
            var at = 1;
            Write(buffer, ref at, (ulong)listings.Keys.Count);
            foreach (var key in listings.Keys)
            {
                Write(buffer, ref at, (uint)key.Item.Value);
                Write(buffer, ref at, unchecked((ulong)key.Traits));
            }

            Write(buffer, ref at, (ulong)listings.Count);
            long before = 0;
            for (var i = 0; i < listings.Count; i++)
            {
                Write(buffer, ref at, (ulong)(listings.Ids[i] - before));
                before = listings.Ids[i];
                Write(buffer, ref at, (uint)listings.Variants[i]);
                Write(buffer, ref at, Price(listings.UnitPrices[i]));
                Write(buffer, ref at, ((ulong)listings.Quantities[i] << 3) | (byte)listings.TimeLeft[i]);
            }

            return buffer.AsSpan(0, at).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <exception cref="InvalidDataException">The bytes are of another version, or no book at all.</exception>
    public static SnapshotListings Unpack(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || bytes[0] != Version) throw new InvalidDataException("The stored auctions are of another version.");
        var at = 1;
        var keys = new VariantKey[Count(bytes, ref at)];
        for (var i = 0; i < keys.Length; i++)
        {
            var item = (int)Read(bytes, ref at);
            keys[i] = new VariantKey(new ItemId(item), unchecked((long)Read(bytes, ref at)));
        }

        var count = Count(bytes, ref at);
        var listings = new SnapshotListings(new long[count], new int[count], new long[count], new int[count], new TimeLeft[count], keys);
        long id = 0;
        for (var i = 0; i < count; i++)
        {
            id += (long)Read(bytes, ref at);
            listings.Ids[i] = id;
            listings.Variants[i] = (int)Read(bytes, ref at);
            var price = Read(bytes, ref at);
            listings.UnitPrices[i] = (long)(price >> 1) * ((price & 1) == 0 ? 100 : 1);
            var rest = Read(bytes, ref at);
            listings.Quantities[i] = (int)(rest >> 3);
            listings.TimeLeft[i] = (TimeLeft)(rest & 7);
            if (listings.Variants[i] >= keys.Length || listings.TimeLeft[i] > TimeLeft.VeryLong) throw Broken();
        }

        if (at != bytes.Length) throw Broken();
        return listings;
    }

    // Sellers ask whole silver; where they do, it takes a byte less.
    private static ulong Price(long copper) => copper % 100 == 0 ? (ulong)(copper / 100) << 1 : ((ulong)copper << 1) | 1;

    private static void Write(byte[] buffer, ref int at, ulong value)
    {
        while (value >= 0x80)
        {
            buffer[at++] = (byte)((value & 0x7F) | 0x80);
            value >>= 7;
        }

        buffer[at++] = (byte)value;
    }

    private static ulong Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (at >= bytes.Length) throw Broken();
            var next = bytes[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }

        throw Broken();
    }

    // Each entry takes two bytes at least, so a count beyond the length is damage, not a reason to allocate.
    private static int Count(ReadOnlySpan<byte> bytes, ref int at)
    {
        var count = Read(bytes, ref at);
        return count <= (ulong)bytes.Length ? (int)count : throw Broken();
    }

    private static InvalidDataException Broken() => new("The stored auctions are damaged.");
}

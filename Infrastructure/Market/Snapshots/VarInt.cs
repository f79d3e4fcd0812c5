namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>Numbers of variable length: 7 bits a byte, lowest first; the highest bit says that more follow.</summary>
internal static class VarInt
{
    /// <summary>Most bytes a number takes.</summary>
    public const int MaxBytes = 10;

    public static void Write(Span<byte> into, ref int at, ulong number)
    {
        for (; number >= 0x80; number >>= 7) into[at++] = (byte)((number & 0x7F) | 0x80);
        into[at++] = (byte)number;
    }

    /// <summary>Small numbers of either sign stay short.</summary>
    public static void WriteSigned(Span<byte> into, ref int at, long number) => Write(into, ref at, unchecked((ulong)((number << 1) ^ (number >> 63))));

    /// <summary>Reads a number; false where the bytes end early or hold too many.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, ref int at, out ulong number)
    {
        number = 0;
        for (var shift = 0; shift < 64 && at < bytes.Length; shift += 7)
        {
            var part = bytes[at++];
            number |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return true;
        }

        return false;
    }

    public static bool TryReadSigned(ReadOnlySpan<byte> bytes, ref int at, out long number)
    {
        var read = TryRead(bytes, ref at, out var folded);
        number = unchecked((long)(folded >> 1) ^ -(long)(folded & 1));
        return read;
    }
}

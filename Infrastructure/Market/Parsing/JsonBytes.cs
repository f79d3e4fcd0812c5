using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace DiscordAH.Infrastructure.Market.Parsing;

/// <summary>
/// Steps over plain JSON, byte by byte or eight at a time. A position that is <see cref="None"/>, or beyond the bytes at hand, leads to
/// <see cref="None"/> in every step, so that a caller need look only once.
/// </summary>
internal static class JsonBytes
{
    /// <summary>No position: not understood. So far below 0 that adding a few to it changes nothing.</summary>
    public const int None = int.MinValue;

    private const ulong Zeros = 0x3030303030303030;
    private const ulong HighBits = 0x8080808080808080;

    // Added to a byte, sets its high bit when it is more than 9.
    private const ulong AboveNine = 0x7676767676767676;

    private static readonly long[] PowersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];

    /// <summary>The byte there; 0, which JSON has nowhere, when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte At(ReadOnlySpan<byte> json, int at) => unchecked((uint)at) < (uint)json.Length ? json[at] : (byte)0;

    /// <summary>Skips white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Space(ReadOnlySpan<byte> json, int at) => At(json, at) > ' ' ? at : SpaceOneByOne(json, at);

    /// <summary>Steps into an object or list, to its first content. Empty ones are not understood: they are rare.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Open(ReadOnlySpan<byte> json, int at, byte bracket) => At(json, at) == bracket ? Space(json, at + 1) : None;

    /// <summary>After a value: true behind the closing bracket; false at the next value behind a comma, or at <see cref="None"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryEnd(ReadOnlySpan<byte> json, ref int at, byte bracket)
    {
        var end = Space(json, at);
        var found = At(json, end);
        at = found == bracket ? end + 1 : found == ',' ? Space(json, end + 1) : None;
        return found == bracket;
    }

    /// <summary>Where the value of a property begins.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="at">Behind the opening quote of the name.</param>
    /// <param name="name">The name wanted, with its closing quote.</param>
    /// <returns><see cref="None"/> when it has another name.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Name(ReadOnlySpan<byte> json, int at, ReadOnlySpan<byte> name) =>
        unchecked((uint)at) <= (uint)json.Length && json[at..].StartsWith(name) ? Colon(json, at + name.Length) : None;

    /// <summary>Reads a whole number from 0 of up to 15 digits.</summary>
    public static int Number(ReadOnlySpan<byte> json, int at, ref long value)
    {
        unchecked
        {
            // Eight bytes must be at hand even for one digit; the last few elements of a piece are read again with the next.
            if ((uint)at > (uint)json.Length || json.Length - at < 2 * sizeof(ulong)) return None;
            var number = EightDigits(json[at..], out var digits);
            if (digits == 8)
            {
                var rest = EightDigits(json[(at + 8)..], out var more);
                if (more == 8) return None;
                number = number * PowersOfTen[more] + rest;
                digits += more;
            }

            // 007 is no JSON.
            if (digits == 0 || (json[at] == '0' && digits > 1)) return None;
            value = number;
            return at + digits;
        }
    }

    /// <summary>Steps over a property nobody asked for, when its value is a number or plain text.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="at">Behind the opening quote of the name.</param>
    public static int Unknown(ReadOnlySpan<byte> json, int at)
    {
        at = Colon(json, Text(json, at));
        if (At(json, at) == '"') return Text(json, at + 1);
        long number = 0;
        return Number(json, at, ref number);
    }

    // Behind the closing quote; text with escapes or anything but ASCII is left to the standard reader.
    private static int Text(ReadOnlySpan<byte> json, int at)
    {
        while (At(json, at) is >= 0x20 and < 0x7F and not (byte)'"' and not (byte)'\\') at++;
        return At(json, at) == '"' ? at + 1 : None;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Colon(ReadOnlySpan<byte> json, int at)
    {
        if (At(json, at) == ':' && At(json, at + 1) > ' ') return at + 1;
        at = Space(json, at);
        return At(json, at) == ':' ? Space(json, at + 1) : None;
    }

    private static int SpaceOneByOne(ReadOnlySpan<byte> json, int at)
    {
        while (At(json, at) is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') at++;
        return at;
    }

    // The digits the bytes begin with, up to eight, all at once: a loop over digits mispredicts its end for every other number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long EightDigits(ReadOnlySpan<byte> json, out int digits)
    {
        unchecked
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(json) ^ Zeros;
            digits = BitOperations.TrailingZeroCount(((word + AboveNine) | word) & HighBits) >> 3;
            if (digits == 0) return 0;

            // Leading zeros in front of the digits, then neighbours are joined: to pairs, to fours, to one number.
            word <<= 64 - digits * 8;
            word = word * 10 + (word >> 8);
            return (long)((((word & 0x000000FF000000FF) * 0x000F424000000064) + (((word >> 16) & 0x000000FF000000FF) * 0x0000271000000001)) >> 32);
        }
    }
}

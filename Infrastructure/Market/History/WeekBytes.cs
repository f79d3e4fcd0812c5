using DiscordAH.Infrastructure.Market.Snapshots;

namespace DiscordAH.Infrastructure.Market.History;

/// <summary>
/// A variant's changes of one week as bytes: the unit of time, then for every change six <see cref="VarInt"/>: the time since the change before (the first:
/// since Monday), and the steps of minimum, market value above minimum, median above minimum, quantity and auctions. About 11 bytes a change; as a row
/// with its index it takes about 140.
/// </summary>
internal static class WeekBytes
{
    // The first byte: version and unit in one. Publications come in whole seconds; others keep their microseconds.
    private const byte InSeconds = 1;
    private const byte InMicroseconds = 2;
    private const int NumbersAChange = 6;

    /// <param name="day">Any day of the week.</param>
    /// <param name="changes">Ascending in time, within the week, at least one.</param>
    public static byte[] Pack(int day, ReadOnlySpan<HistoryChange> changes)
    {
        var unit = Unit(changes);
        var buffer = new byte[1 + changes.Length * NumbersAChange * VarInt.MaxBytes];
        buffer[0] = unit == 1 ? InMicroseconds : InSeconds;
        var length = 1;
        var at = HistoryCalendar.StartOf(HistoryCalendar.Monday(day));
        var last = default(Numbers);
        foreach (var change in changes)
        {
            if (change.At < at) throw new ArgumentException("Changes must ascend within their week.", nameof(changes));
            VarInt.Write(buffer, ref length, (ulong)((change.At - at) / unit));
            at = change.At;
            Write(buffer, ref length, last, change.Numbers);
            last = change.Numbers;
        }

        return buffer[..length];
    }

    /// <summary>Appends the changes in their order.</summary>
    /// <exception cref="InvalidDataException">The bytes were not made by <see cref="Pack"/>.</exception>
    public static void Unpack(int day, ReadOnlySpan<byte> bytes, List<HistoryChange> into)
    {
        var unit = bytes.IsEmpty ? 0 : bytes[0] switch { InSeconds => TimeSpan.MicrosecondsPerSecond, InMicroseconds => 1, _ => 0 };
        if (unit == 0) throw new InvalidDataException("A packed week of an unknown version is stored.");
        var at = HistoryCalendar.StartOf(HistoryCalendar.Monday(day));
        var last = default(Numbers);
        for (var i = 1; i < bytes.Length;)
        {
            if (!VarInt.TryRead(bytes, ref i, out var step) || step > TimeSpan.MicrosecondsPerDay * 7) throw Damaged();
            at += (long)step * unit;
            last = Read(bytes, ref i, last);
            into.Add(new HistoryChange(at, last));
        }
    }

    // Goods of one auction have the same minimum, market value and median: written against the minimum, two of the three steps are zero.
    private static void Write(Span<byte> into, ref int at, in Numbers last, in Numbers now)
    {
        unchecked
        {
            VarInt.WriteSigned(into, ref at, now.Minimum - last.Minimum);
            VarInt.WriteSigned(into, ref at, now.MarketValue - now.Minimum - (last.MarketValue - last.Minimum));
            VarInt.WriteSigned(into, ref at, now.Median - now.Minimum - (last.Median - last.Minimum));
            VarInt.WriteSigned(into, ref at, now.Quantity - last.Quantity);
            VarInt.WriteSigned(into, ref at, (long)now.Auctions - last.Auctions);
        }
    }

    private static Numbers Read(ReadOnlySpan<byte> bytes, ref int at, in Numbers last)
    {
        unchecked
        {
            var minimum = last.Minimum + Step(bytes, ref at);
            var value = minimum + (last.MarketValue - last.Minimum) + Step(bytes, ref at);
            var median = minimum + (last.Median - last.Minimum) + Step(bytes, ref at);
            var quantity = last.Quantity + Step(bytes, ref at);
            return new Numbers(minimum, value, median, quantity, (int)(last.Auctions + Step(bytes, ref at)));
        }
    }

    private static long Step(ReadOnlySpan<byte> bytes, ref int at) => VarInt.TryReadSigned(bytes, ref at, out var step) ? step : throw Damaged();

    private static long Unit(ReadOnlySpan<HistoryChange> changes)
    {
        foreach (var change in changes)
            if (change.At % TimeSpan.MicrosecondsPerSecond != 0) return 1;
        return TimeSpan.MicrosecondsPerSecond;
    }

    private static InvalidDataException Damaged() => new("A stored packed week is damaged.");
}

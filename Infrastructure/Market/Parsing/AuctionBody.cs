using System.Buffers;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Parsing;

/// <summary>Reads an auctions document from a stream, whole or not at all.</summary>
internal static class AuctionBody
{
    private const int FirstBuffer = 128 * 1024;

    // No auction comes near this; a single element that does is an attack or a mistake.
    private const int LargestElement = 4 * 1024 * 1024;

    /// <summary>Reads the stream to its end.</summary>
    /// <param name="body">The document, decompressed.</param>
    /// <param name="identity">Tells goods apart.</param>
    /// <param name="onProgress">Told the bytes read so far, now and then.</param>
    /// <param name="ct">Stops reading.</param>
    /// <param name="strictOnly">For tests: reads every element with the standard reader.</param>
    /// <exception cref="MalformedBodyException">The document is not whole, or no auctions document.</exception>
    public static async Task<ParsedAuctions> ReadAsync(
        Stream body, VariantIdentity identity, Action<long>? onProgress, CancellationToken ct, bool strictOnly = false)
    {
        var aggregator = new SnapshotAggregator();
        var sink = new ListingSink(aggregator, identity);
        var bytes = await PumpAsync(body, new AuctionParser(new AuctionList(sink, strictOnly)), onProgress, ct);
        return new ParsedAuctions(aggregator.Build(), sink.Senseless, bytes, sink.Contradictory);
    }

    private static async Task<long> PumpAsync(Stream body, AuctionParser parser, Action<long>? onProgress, CancellationToken ct)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            long total = 0;
            var filled = 0;
            var atStart = true;
            while (true)
            {
                if (filled == buffer.Length) buffer = Grow(buffer);
                var read = await body.ReadAsync(buffer.AsMemory(filled), ct);
                total += read;
                filled += read;
                if (atStart && filled < 3 && read > 0) continue;
                if (atStart) filled = SkipByteOrderMark(buffer, filled);
                atStart = false;

                var consumed = parser.Feed(buffer.AsSpan(0, filled), read == 0);
                onProgress?.Invoke(total);
                if (read == 0) return total;
                buffer.AsSpan(consumed, filled - consumed).CopyTo(buffer);
                filled -= consumed;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        if (buffer.Length >= LargestElement) throw new MalformedBodyException("One element of the body is larger than any auction.");
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    // Editors put one in front of saved files; JSON does not know it.
    private static int SkipByteOrderMark(byte[] buffer, int filled)
    {
        if (!buffer.AsSpan(0, filled).StartsWith("\uFEFF"u8)) return filled;
        buffer.AsSpan(3, filled - 3).CopyTo(buffer);
        return filled - 3;
    }
}

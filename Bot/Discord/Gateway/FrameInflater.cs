using System.Buffers;
using System.IO.Compression;

namespace DiscordAH.Bot.Discord.Gateway;

/// <summary>Discord's <c>zlib-stream</c>: one compression context for the whole connection; a message ends where the bytes end with 00 00 FF FF.</summary>
internal sealed class FrameInflater : IDisposable
{
    private const int MaximumMessage = 32 * 1024 * 1024;

    private readonly FeedStream _feed = new();
    private readonly ZLibStream _zlib;
    private readonly ArrayBufferWriter<byte> _output = new(16 * 1024);

    public FrameInflater() => _zlib = new(_feed, CompressionMode.Decompress);

    /// <summary>Takes the next compressed bytes.</summary>
    /// <returns>The message; null while it is not complete. Valid until the next call.</returns>
    /// <exception cref="InvalidDataException">Not a zlib stream, or a message beyond reason.</exception>
    public ReadOnlyMemory<byte>? Push(ReadOnlySpan<byte> bytes)
    {
        _feed.Append(bytes);
        if (!_feed.EndsWithFlush) return null;
        _output.ResetWrittenCount();
        while (_zlib.Read(_output.GetSpan(8192)) is > 0 and var read)
        {
            _output.Advance(read);
            if (_output.WrittenCount > MaximumMessage) throw new InvalidDataException("A gateway message is larger than 32 MB.");
        }

        return _output.WrittenMemory;
    }

    public void Dispose()
    {
        _zlib.Dispose();
        _feed.Dispose();
    }
}

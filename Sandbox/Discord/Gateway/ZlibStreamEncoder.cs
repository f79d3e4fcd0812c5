using System.IO.Compression;

namespace DiscordAH.Sandbox.Discord;

/// <summary>One zlib context for a whole connection; each message ends with the flush marker 00 00 FF FF.</summary>
internal sealed class ZlibStreamEncoder : IDisposable
{
    private readonly MemoryStream _buffer = new();
    private readonly ZLibStream _zlib;

    public ZlibStreamEncoder() => _zlib = new ZLibStream(_buffer, CompressionLevel.Fastest, leaveOpen: true);

    public byte[] Encode(byte[] payload)
    {
        _buffer.SetLength(0);
        _zlib.Write(payload);
        _zlib.Flush();
        return _buffer.ToArray();
    }

    public void Dispose()
    {
        _zlib.Dispose();
        _buffer.Dispose();
    }
}

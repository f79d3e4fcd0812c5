using System.Buffers.Binary;
using System.IO.Compression;

namespace DiscordAH.Infrastructure.Market.Import;

/// <summary>
/// A file's content, unpacked when it is gzip; by its first bytes, not by its name. .NET takes the end of a cut gzip file for the end of its content, so the
/// size that gzip writes at the very end is compared.
/// </summary>
internal sealed class Gunzipped : Stream
{
    private readonly GZipStream _inner;
    private readonly uint _size;
    private uint _read;

    private Gunzipped(Stream file, uint size) => (_inner, _size) = (new GZipStream(file, CompressionMode.Decompress, leaveOpen: true), size);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Opens the content; reading throws <see cref="InvalidDataException"/> where the gzip data is damaged or cut off.</summary>
    public static async Task<Stream> OpenAsync(FileStream file, CancellationToken ct)
    {
        var magic = new byte[2];
        var isGzip = await file.ReadAtLeastAsync(magic, 2, throwOnEndOfStream: false, ct) == 2 && magic is [0x1f, 0x8b];
        var end = new byte[4];
        if (isGzip)
        {
            file.Seek(-Math.Min(4, file.Length), SeekOrigin.End);
            await file.ReadExactlyAsync(end.AsMemory(0, (int)Math.Min(4, file.Length)), ct);
        }

        file.Position = 0;
        return isGzip ? new Gunzipped(file, BinaryPrimitives.ReadUInt32LittleEndian(end)) : file;
    }

    public override int Read(byte[] buffer, int offset, int count) => Counted(_inner.Read(buffer, offset, count), count);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Counted(await _inner.ReadAsync(buffer, cancellationToken), buffer.Length);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }

    // The size is kept modulo 2^32.
    private int Counted(int read, int wanted)
    {
        if (read == 0 && wanted > 0 && _read != _size) throw new InvalidDataException("The gzip data is cut off, damaged, or several files in one.");
        _read = unchecked(_read + (uint)read);
        return read;
    }
}

using System.Buffers;

namespace DiscordAH.Bot.Discord.Gateway;

/// <summary>A stream that gives what was put in and says "nothing now" in between, without ever ending.</summary>
internal sealed class FeedStream : Stream
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private int _position;

    /// <summary>Whether the waiting bytes end where a message ends.</summary>
    public bool EndsWithFlush => _buffer.WrittenSpan.EndsWith((ReadOnlySpan<byte>)[0x00, 0x00, 0xFF, 0xFF]);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_position == _buffer.WrittenCount)
        {
            _buffer.ResetWrittenCount();
            _position = 0;
        }

        _buffer.Write(bytes);
    }

    public override int Read(Span<byte> buffer)
    {
        var waiting = _buffer.WrittenSpan[_position..];
        var count = Math.Min(waiting.Length, buffer.Length);
        waiting[..count].CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

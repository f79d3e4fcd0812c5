namespace DiscordAH.Infrastructure.Tests.Market;

/// <summary>Hands bytes out in pieces of given sizes, then the rest.</summary>
internal sealed class SlicedStream(byte[] bytes, params int[] sizes) : MemoryStream(bytes)
{
    private int _slice;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var size = _slice < sizes.Length ? sizes[_slice++] : buffer.Length;
        return ValueTask.FromResult(Read(buffer.Span[..Math.Min(Math.Max(1, size), buffer.Length)]));
    }
}

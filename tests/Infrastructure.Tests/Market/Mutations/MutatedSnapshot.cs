namespace DiscordAH.Infrastructure.Tests.Market.Mutations;

/// <summary>A snapshot that was tampered with.</summary>
/// <param name="File">As it would arrive, plain or gzip.</param>
/// <param name="Story">What was done to it.</param>
internal sealed record MutatedSnapshot(byte[] File, string Story)
{
    public bool IsGzip => File is [0x1f, 0x8b, ..];
}

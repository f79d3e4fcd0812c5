using System.IO.Compression;

namespace DiscordAH.Sandbox.BattleNet.Market;

internal static class Gzip
{
    public static byte[] Compress(ReadOnlySpan<byte> raw)
    {
        using var target = new MemoryStream(raw.Length / 6 + 64);
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(raw);
        return target.ToArray();
    }

    public static byte[] Expand(byte[] gzipped)
    {
        using var target = new MemoryStream(gzipped.Length * 8);
        using (var gzip = new GZipStream(new MemoryStream(gzipped), CompressionMode.Decompress))
            gzip.CopyTo(target);
        return target.ToArray();
    }
}

using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using DiscordAH.Sandbox.BattleNet.Catalogue;
using DiscordAH.Sandbox.BattleNet.Market;

namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>Paints a 56×56 PNG: a symmetrical pattern from the id in the colour of the class, framed in that of the quality.</summary>
internal static class IconPainter
{
    private const int Side = 56;
    private const int Frame = 3;
    private const int Cell = 10;

    private static readonly uint[] CrcTable = MakeCrcTable();

    private static readonly int[] QualityColours = [0x9d9d9d, 0xffffff, 0x1eff00, 0x0070dd, 0xa335ee, 0xff8000];

    public static byte[] Paint(CatalogueItem item)
    {
        var key = Hash.Of((ulong)item.Id, item.Class);
        var hue = (item.Class * 47 + item.Subclass * 11) % 360;
        var ink = Colour(hue, 0.55 + 0.3 * Hash.Unit(key, 1), 0.95);
        var ground = Colour(hue, 0.5, 0.28);
        var frame = QualityColours[item.Quality];
        var rows = new byte[Side * (1 + Side * 3)];
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var inFrame = x < Frame || y < Frame || x >= Side - Frame || y >= Side - Frame;
                var rgb = inFrame ? frame : IsInk(key, x - Frame, y - Frame) ? ink : ground;
                var at = y * (1 + Side * 3) + 1 + x * 3;
                (rows[at], rows[at + 1], rows[at + 2]) = ((byte)(rgb >> 16), (byte)(rgb >> 8 & 0xFF), (byte)(rgb & 0xFF));
            }
        }

        return Encode(rows);
    }

    private static bool IsInk(ulong key, int x, int y)
    {
        var column = Math.Min(x / Cell, 4);
        return Hash.Unit(key, 100 + Math.Min(y / Cell, 4) * 3 + Math.Min(column, 4 - column)) < 0.55;
    }

    private static int Colour(int hue, double saturation, double value)
    {
        int Channel(int shift)
        {
            var k = (shift + hue / 60.0) % 6;
            return (int)(255 * (value - value * saturation * Math.Clamp(Math.Min(k, 4 - k), 0, 1)));
        }

        return (Channel(5) << 16) | (Channel(3) << 8) | Channel(1);
    }

    private static byte[] Encode(byte[] rows)
    {
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Side);
        (header[8], header[9]) = (8, 2); // 8 bits a channel, RGB
        Chunk(png, "IHDR", header);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(rows);
        Chunk(png, "IDAT", packed.ToArray());
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, string name, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
        png.Write(body);
        var crc = uint.MaxValue;
        foreach (var value in body)
            crc = CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~crc);
        png.Write(number);
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (uint n = 0; n < table.Length; n++)
        {
            var c = n;
            for (var bit = 0; bit < 8; bit++)
                c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
            table[n] = c;
        }

        return table;
    }
}

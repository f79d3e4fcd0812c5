using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Scalar.AspNetCore;

namespace DiscordAH.Panel.Web;

/// <summary>The embedded files, addressed by content hash: a new build has new addresses, so browsers may keep a file for ever.</summary>
internal sealed class AssetCatalog
{
    private const string Prefix = "assets/";
    private readonly Dictionary<string, Asset> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Asset> _byUrl = new(StringComparer.Ordinal);

    public AssetCatalog()
    {
        var assembly = typeof(AssetCatalog).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            Add(resource[Prefix.Length..].Replace('\\', '/'), Read(assembly, resource));
        }

        // Only the script: Scalar's own page needs inline scripts, ours does not.
        Add("scalar.js", Unpack(Read(typeof(ScalarOptions).Assembly, "ScalarStaticAssets.scalar.js")));
    }

    /// <summary>Address of a file.</summary>
    /// <exception cref="KeyNotFoundException">No such file is embedded.</exception>
    public string Url(string name) => _byName[name].Url;

    /// <summary>The file by name; null when there is none.</summary>
    public Asset? ByName(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The file at an address; null when there is none.</summary>
    public Asset? ByUrl(string url) => _byUrl.GetValueOrDefault(url);

    private void Add(string name, byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..12];
        var dot = name.LastIndexOf('.');
        var type = MediaType(name[dot..]);
        var isText = type.Contains("charset", StringComparison.Ordinal) || type.Contains("svg", StringComparison.Ordinal);
        var level = content.Length > 200_000 ? CompressionLevel.Optimal : CompressionLevel.SmallestSize;
        var asset = new Asset($"/assets/{name[..dot]}.{hash}{name[dot..]}", type, content,
            isText ? new Lazy<byte[]>(() => Squeeze(content, to => new BrotliStream(to, level))) : null,
            isText ? new Lazy<byte[]>(() => Squeeze(content, to => new GZipStream(to, level))) : null);
        _byName.Add(name, asset);
        _byUrl.Add(asset.Url, asset);
    }

    private static byte[] Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{assembly.GetName().Name} carries no {resource}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static byte[] Unpack(byte[] content)
    {
        if (content is not [0x1F, 0x8B, ..]) return content;
        using var stream = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static byte[] Squeeze(byte[] content, Func<Stream, Stream> encoder)
    {
        using var target = new MemoryStream();
        using (var stream = encoder(target)) stream.Write(content);
        return target.ToArray();
    }

    private static string MediaType(string extension) => extension switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".ico" => "image/x-icon",
        _ => throw new InvalidOperationException($"No content type is known for {extension} files."),
    };
}

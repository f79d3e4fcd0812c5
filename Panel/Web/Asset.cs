namespace DiscordAH.Panel.Web;

/// <summary>A file the browser loads; compressed once, when first asked for.</summary>
/// <param name="Url">Address with the content's hash, good for ever.</param>
/// <param name="MediaType">Content type.</param>
/// <param name="Plain">The file.</param>
/// <param name="Brotli">Compressed; null when that does not help.</param>
/// <param name="Gzip">Compressed; null when that does not help.</param>
internal sealed record Asset(string Url, string MediaType, byte[] Plain, Lazy<byte[]>? Brotli, Lazy<byte[]>? Gzip);

namespace DiscordAH.Panel.Web;

/// <summary>Serves the embedded files.</summary>
internal sealed class AssetFiles(RequestDelegate next, AssetCatalog assets)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        var asset = path switch
        {
            "/favicon.ico" => assets.ByName("icon.svg"),
            "/robots.txt" => assets.ByName("robots.txt"),
            _ => assets.ByUrl(path),
        };
        if (asset is null || HttpMethods.IsPost(context.Request.Method))
        {
            await next(context);
            return;
        }

        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        var (body, encoding) = accepted.Contains("br", StringComparison.OrdinalIgnoreCase) && asset.Brotli is not null ? (asset.Brotli.Value, "br")
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) && asset.Gzip is not null ? (asset.Gzip.Value, "gzip")
            : (asset.Plain, null);
        var response = context.Response;
        response.ContentType = asset.MediaType;
        response.ContentLength = body.Length;
        response.Headers.Vary = "Accept-Encoding";
        if (encoding is not null) response.Headers.ContentEncoding = encoding;
        response.Headers.CacheControl = path == asset.Url ? "public, max-age=31536000, immutable" : "public, max-age=86400";
        if (HttpMethods.IsGet(context.Request.Method)) await response.Body.WriteAsync(body, context.RequestAborted);
    }
}

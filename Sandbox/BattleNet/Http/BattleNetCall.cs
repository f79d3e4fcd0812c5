using System.Buffers;
using System.Globalization;
using System.Text.Json;
using DiscordAH.Sandbox.BattleNet.Market;
using DiscordAH.Sandbox.BattleNet.World;
using Microsoft.AspNetCore.Http;

namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>One admitted request, with what every endpoint needs.</summary>
/// <param name="Locale">Null where none was asked for: texts are then objects of all locales.</param>
/// <param name="Build">The build that static links are pinned to, as real ones are.</param>
/// <param name="Fault">Spoils the body of the answer, if thrown.</param>
internal sealed record BattleNetCall(HttpContext Http, GameRegion Region, string? Locale, string Build, BodyFault? Fault)
{
    private const string Json = "application/json;charset=UTF-8";

    public string BaseUrl => $"{Http.Request.Scheme}://{Http.Request.Host}{Http.Request.PathBase}/battlenet/{Region.Key}";

    public int? RouteNumber(string name) =>
        int.TryParse(Http.Request.RouteValues[name] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public string DynamicLink(string path) => $"{BaseUrl}/data/wow/{path}?namespace=dynamic-{Region.Key}";

    public string StaticLink(string path) => $"{BaseUrl}/data/wow/{path}?namespace=static-{Build}-{Region.Key}";

    public Task NotFoundAsync() => BattleNetErrors.SendAsync(Http, StatusCodes.Status404NotFound);

    public Task SendAsync(string selfLink, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject("_links");
            json.Link("self", selfLink);
            json.WriteEndObject();
            write(json);
            json.WriteEndObject();
        }

        return SendAsync(buffer.WrittenSpan.ToArray());
    }

    /// <summary>Sends a body without links of its own, as search answers are.</summary>
    public Task SendBareAsync(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return SendAsync(buffer.WrittenSpan.ToArray());
    }

    public Task SendGzippedAsync(byte[] gzipped) =>
        Fault is null && TakesGzip ? WriteAsync(gzipped, isGzip: true, gzipped.Length) : SendAsync(Gzip.Expand(gzipped));

    private bool TakesGzip =>
        Http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);

    private async Task SendAsync(byte[] body)
    {
        var sent = Fault?.Spoil(body) ?? body;
        if (Fault is { BreaksConnection: true })
        {
            await WriteAsync(sent, isGzip: false, body.Length);
            Http.Abort();
            return;
        }

        var isGzip = TakesGzip;
        var bytes = isGzip ? Gzip.Compress(sent) : sent;
        await WriteAsync(bytes, isGzip, bytes.Length);
    }

    private async Task WriteAsync(byte[] bytes, bool isGzip, int length)
    {
        var response = Http.Response;
        response.ContentType = Json;
        response.ContentLength = length;
        response.Headers.Vary = "Accept-Encoding";
        if (isGzip)
            response.Headers.ContentEncoding = "gzip";
        if (HttpMethods.IsHead(Http.Request.Method))
            return;
        await response.Body.WriteAsync(bytes, Http.RequestAborted);
        await response.Body.FlushAsync(Http.RequestAborted);
    }
}

using System.Net.Http.Headers;
using System.Text.Json;

namespace DiscordAH.Bot.Discord.Rest;

/// <summary>What the body and headers of a refused call say.</summary>
/// <param name="Code">Discord's error code; 0 when there is none.</param>
/// <param name="Text">Its text with the first field error, for the log.</param>
/// <param name="RetryAfter">The longer of header and body.</param>
/// <param name="IsGlobal">All calls of the bot must wait, not only this route.</param>
/// <param name="IsShared">The limit is shared with others; not our fault.</param>
internal sealed record RestRefusal(int Code, string Text, TimeSpan? RetryAfter, bool IsGlobal, bool IsShared)
{
    private const int MaximumText = 300;

    public static RestRefusal Read(HttpResponseHeaders headers, ReadOnlyMemory<byte> body)
    {
        var wait = RateLimitHeaders.Seconds(RateLimitHeaders.First(headers, "Retry-After"));
        var scope = RateLimitHeaders.First(headers, "X-RateLimit-Scope");
        var global = scope == "global" || RateLimitHeaders.First(headers, "X-RateLimit-Global") is "true" or "True";
        var (code, text, bodyWait, bodyGlobal) = ReadBody(body);
        if (bodyWait > wait || wait is null) wait = bodyWait;
        return new(code, text, wait, global || bodyGlobal, scope == "shared");
    }

    private static (int Code, string Text, TimeSpan? Wait, bool Global) ReadBody(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return (0, "no error body", null, false);
            var code = root.TryGetProperty("code", out var c) && c.ValueKind == JsonValueKind.Number && c.TryGetInt32(out var number) ? number : 0;
            var text = root.TryGetProperty("message", out var m) && m.ValueKind == JsonValueKind.String ? m.GetString()! : "no message";
            if (root.TryGetProperty("errors", out var errors)) text += " " + errors.GetRawText();
            var wait = root.TryGetProperty("retry_after", out var r) && r.ValueKind == JsonValueKind.Number ? RateLimitHeaders.Seconds(r.GetRawText()) : null;
            var global = root.TryGetProperty("global", out var g) && g.ValueKind == JsonValueKind.True;
            return (code, text.Length > MaximumText ? text[..MaximumText] : text, wait, global);
        }
        catch (JsonException)
        {
            // Proxies in front of Discord answer with HTML; the status says enough.
            return (0, "no error body", null, false);
        }
    }
}

using System.Globalization;
using System.Net.Http.Headers;

namespace DiscordAH.Bot.Discord.Rest;

/// <summary>What an answer says about the limit it counted against.</summary>
/// <param name="Bucket">Name of the shared limit.</param>
/// <param name="Limit">Calls per window.</param>
/// <param name="Remaining">Calls left in this window.</param>
/// <param name="ResetAfter">Until the window ends.</param>
internal sealed record RateLimitHeaders(string Bucket, int Limit, int Remaining, TimeSpan ResetAfter)
{
    /// <summary>Null when the answer carries no or unusable limit headers.</summary>
    public static RateLimitHeaders? Read(HttpResponseHeaders headers)
    {
        if (First(headers, "X-RateLimit-Bucket") is not { Length: > 0 } bucket) return null;
        if (!int.TryParse(First(headers, "X-RateLimit-Limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit < 1) return null;
        if (!int.TryParse(First(headers, "X-RateLimit-Remaining"), NumberStyles.None, CultureInfo.InvariantCulture, out var remaining)) return null;
        return Seconds(First(headers, "X-RateLimit-Reset-After")) is { } resetAfter ? new(bucket, limit, remaining, resetAfter) : null;
    }

    public static string? First(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    /// <summary>A number of seconds with decimals; at most a day, so that a broken server cannot stop us for good.</summary>
    public static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, 86_400))
            : null;
}

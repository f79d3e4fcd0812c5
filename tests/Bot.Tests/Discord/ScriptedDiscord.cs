using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;

namespace DiscordAH.Bot.Tests.Discord;

/// <summary>Answers REST calls from a function, and keeps when they came.</summary>
internal sealed class ScriptedDiscord(TimeProvider clock, Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler, IHttpClientFactory
{
    private readonly ConcurrentQueue<DateTimeOffset> _times = new();
    private readonly ConcurrentQueue<string> _bodies = new();

    public IReadOnlyList<DateTimeOffset> Times => [.. _times];

    public IReadOnlyList<string> Bodies => [.. _bodies];

    public static HttpResponseMessage Answer(HttpStatusCode status, string body = "{}", params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers) response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    public static (string Name, string Value)[] Limits(string bucket, int limit, int remaining, double resetAfter) =>
    [
        ("X-RateLimit-Bucket", bucket),
        ("X-RateLimit-Limit", limit.ToString(CultureInfo.InvariantCulture)),
        ("X-RateLimit-Remaining", remaining.ToString(CultureInfo.InvariantCulture)),
        ("X-RateLimit-Reset-After", resetAfter.ToString(CultureInfo.InvariantCulture)),
    ];

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _times.Enqueue(clock.GetUtcNow());
        if (request.Content is not null) _bodies.Enqueue(await request.Content.ReadAsStringAsync(cancellationToken));
        await Task.Yield();
        return answer(request);
    }
}

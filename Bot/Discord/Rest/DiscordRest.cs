using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace DiscordAH.Bot.Discord.Rest;

/// <summary>Discord's REST API: keeps its limits, repeats what may be repeated, and stops for good when the token is void.</summary>
internal sealed partial class DiscordRest : IDisposable
{
    public const string Client = "discord";

    private const int MaximumAttempts = 4;
    private const int MaximumLimitWaits = 5;

    private readonly HttpClient _http;
    private readonly DiscordOptions _options;
    private readonly TimeProvider _clock;
    private readonly RateLimitBuckets _buckets;
    private readonly RateWindow _global;
    private readonly InvalidRequestBrake _brake;
    private readonly ILogger<DiscordRest> _log;
    private readonly CancellationTokenSource _tokenVoid = new();

    public DiscordRest(IHttpClientFactory http, IOptions<DiscordOptions> options, DiscordClock clock, ILogger<DiscordRest> log)
    {
        _http = http.CreateClient(Client);
        _options = options.Value;
        _clock = clock.Time;
        _log = log;
        _buckets = new(_clock);
        _brake = new(_clock);

        // Fifty a second are allowed; the tenth of a second on top takes up differences in travel time.
        _global = new(_clock, 50, TimeSpan.FromSeconds(1.1));
    }

    /// <summary>Cancelled once Discord has refused the bot's token.</summary>
    public CancellationToken TokenVoid => _tokenVoid.Token;

    /// <summary>Sends a call and waits where a limit says so.</summary>
    /// <exception cref="DiscordException">Discord refused it, or cannot be reached.</exception>
    public async Task<RestAnswer> SendAsync(RestRequest request, CancellationToken ct)
    {
        var (failures, waits) = (0, 0);
        while (true)
        {
            var (answer, refusal) = await TryAsync(request, failures + 1, ct);
            if (refusal is null && answer is { } good) return good;
            if (answer is not { } bad)
            {
                failures++;
            }
            else if (bad.Status == HttpStatusCode.TooManyRequests)
            {
                if (++waits > MaximumLimitWaits || IsLongLimit(refusal!.Code)) throw Refused(request.Route, bad.Status, refusal!);
                continue;
            }
            else
            {
                if ((int)bad.Status < 500 || ++failures >= MaximumAttempts) throw Refused(request.Route, bad.Status, refusal!);
            }

            await Task.Delay(BackOff(failures), _clock, ct);
        }
    }

    public void Dispose()
    {
        _global.Dispose();
        _tokenVoid.Dispose();
    }

    /// <summary>Limits that last longer than anybody would wait; the caller decides.</summary>
    private static bool IsLongLimit(int code) =>
        (DiscordError)code is DiscordError.TooManyEditsOfOldMessage or DiscordError.CommandCreatesUsedUp or DiscordError.SlowMode;

    private static DiscordException Refused(RestRoute route, HttpStatusCode status, RestRefusal refusal) =>
        new(route, status, refusal.Code, refusal.Text, refusal.RetryAfter);

    private static TimeSpan BackOff(int failures) =>
        TimeSpan.FromMilliseconds(250 * (1 << failures) * (0.5 + Random.Shared.NextDouble() / 2));

    /// <summary>One attempt: the answer and, unless it is good, what it says. No answer: the connection failed and another attempt is due.</summary>
    private async Task<(RestAnswer? Answer, RestRefusal? Refusal)> TryAsync(RestRequest request, int attempt, CancellationToken ct)
    {
        var route = request.Route;
        ThrowIfStopped();
        var bucket = await _buckets.EnterAsync(route, ct);
        RateLimitHeaders? limits = null;
        var answered = false;
        try
        {
            if (!route.IsInteraction) await _global.EnterAsync(ct);
            ThrowIfStopped();
            using var message = CreateMessage(request);
            using var response = await _http.SendAsync(message, ct);
            var body = await response.Content.ReadAsByteArrayAsync(ct);
            limits = RateLimitHeaders.Read(response.Headers);
            answered = (int)response.StatusCode < 500 && response.StatusCode != HttpStatusCode.TooManyRequests;
            var answer = new RestAnswer(response.StatusCode, body);
            return (answer, response.IsSuccessStatusCode ? null : Note(route, response.StatusCode, limits, RestRefusal.Read(response.Headers, body)));
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            LogUnreachable(route.Key, attempt, e.GetType().Name, e.Message);
            if (attempt >= MaximumAttempts) throw new DiscordException("Discord cannot be reached.", HttpStatusCode.ServiceUnavailable, e);
            return (null, null);
        }
        finally
        {
            _buckets.Leave(route, bucket, limits, answered);
        }
    }

    private HttpRequestMessage CreateMessage(RestRequest request)
    {
        var message = new HttpRequestMessage(request.Route.Method, $"{_options.ApiUrl.TrimEnd('/')}/{request.Route.Path}") { Content = request.CreateContent() };
        if (!request.Route.IsInteraction) message.Headers.Authorization = new AuthenticationHeaderValue("Bot", _options.Token);
        return message;
    }

    private RestRefusal Note(RestRoute route, HttpStatusCode status, RateLimitHeaders? limits, RestRefusal refusal)
    {
        if (status == HttpStatusCode.Unauthorized && !route.IsInteraction)
        {
            LogTokenVoid();
            _tokenVoid.Cancel();
        }

        if (status == HttpStatusCode.TooManyRequests) Wait(route, limits, refusal);
        var counts = status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            || (status == HttpStatusCode.TooManyRequests && !refusal.IsShared);
        if (counts && _brake.Count()) LogBrake(InvalidRequestBrake.Threshold);
        return refusal;
    }

    private void Wait(RestRoute route, RateLimitHeaders? limits, RestRefusal refusal)
    {
        DiscordMetrics.RateLimited.WithLabels(refusal.IsGlobal ? "global" : refusal.IsShared ? "shared" : "user").Inc();
        if (IsLongLimit(refusal.Code)) return;
        var wait = (refusal.RetryAfter ?? TimeSpan.FromSeconds(1)) + TimeSpan.FromMilliseconds(Random.Shared.Next(50, 150));
        LogRateLimited(route.Key, refusal.IsGlobal, refusal.IsShared, wait.TotalSeconds);
        if (refusal.IsGlobal && !route.IsInteraction) _global.Block(wait);
        else _buckets.Block(route, limits, wait);
    }

    private void ThrowIfStopped()
    {
        if (_tokenVoid.IsCancellationRequested)
            throw new DiscordException("Discord has refused the bot's token (Discord:Token); nothing is sent any more.", HttpStatusCode.Unauthorized);
        if (_brake.IsOpen)
            throw new DiscordException("Too many calls were refused within ten minutes; nothing is sent until that has passed.", HttpStatusCode.TooManyRequests);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord not reached for {Route}, attempt {Attempt}: {Kind}: {Reason}")]
    private partial void LogUnreachable(string route, int attempt, string kind, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord limits {Route} (global {Global}, shared {Shared}); waiting {Seconds:0.00} s")]
    private partial void LogRateLimited(string route, bool global, bool shared, double seconds);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Discord refused the bot's token. Set Discord:Token to a valid one and restart; until then nothing is sent.")]
    private partial void LogTokenVoid();

    [LoggerMessage(Level = LogLevel.Critical, Message = "{Count} calls to Discord were refused within ten minutes; nothing is sent until that has passed, to avoid a ban of this address.")]
    private partial void LogBrake(int count);
}

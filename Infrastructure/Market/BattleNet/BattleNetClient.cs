using System.Net;
using System.Text.Json;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Upstream;
using DiscordAH.Infrastructure.Market.BattleNet.Json;
using DiscordAH.Infrastructure.Market.Parsing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Market.BattleNet;

/// <summary>
/// Asks Battle.net. Outcomes that a caller has to live with are answers, not exceptions; retries, token, budget and time-out are in the
/// handlers behind the client.
/// </summary>
internal sealed class BattleNetClient(HttpClient http, IOptionsMonitor<BattleNetOptions> options, IUpstreamMeter meter, ILogger<BattleNetClient> log)
{
    /// <summary>Reads a JSON document.</summary>
    public Task<ApiAnswer<T>> GetAsync<T>(ApiRequest request, CancellationToken ct)
        where T : class =>
        ReadAsync(request, async (body, _, token) => await JsonSerializer.DeserializeAsync<T>(body, BattleNetJson.Options, token), ct);

    /// <summary>Reads a document with a reader of its own.</summary>
    /// <param name="request">The question.</param>
    /// <param name="read">Reads the body; the time is the answer's Last-Modified. Null means that it is no such document.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<ApiAnswer<T>> ReadAsync<T>(
        ApiRequest request, Func<CappedStream, DateTimeOffset?, CancellationToken, Task<T?>> read, CancellationToken ct)
        where T : class
    {
        var answer = await AskAsync(request, read, ct);
        BattleNetMetrics.Requests.WithLabels(request.Endpoint, answer.Status.ToString()).Inc();
        return answer;
    }

    private async Task<ApiAnswer<T>> AskAsync<T>(
        ApiRequest request, Func<CappedStream, DateTimeOffset?, CancellationToken, Task<T?>> read, CancellationToken ct)
        where T : class
    {
        var inBody = false;
        try
        {
            using var message = Message(request);
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, ct);
            var modified = response.Content.Headers.LastModified;
            if (response.StatusCode != HttpStatusCode.OK) return Refused<T>(request, response.StatusCode) with { LastModified = modified };

            inBody = true;

            // The client's own time-out ends with the headers; a body that trickles has to end some time, too.
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(options.CurrentValue.BodyTimeout);
            await using var body = new CappedStream(
                await response.Content.ReadAsStreamAsync(patience.Token), options.CurrentValue.MaxBodyMegabytes * 1024L * 1024L);
            var value = await read(body, modified, patience.Token);
            BattleNetMetrics.Bytes.WithLabels(request.Endpoint).Inc(body.BytesRead);
            return value is null
                ? Failed<T>(request, ApiStatus.Malformed, "Battle.net's answer is empty.", null)
                : new ApiAnswer<T>(ApiStatus.Ok, value, modified, null);
        }
        catch (Exception exception) when (BattleNetFailure.IsOutage(exception, ct))
        {
            return Failed<T>(request, ApiStatus.Unavailable, $"Battle.net's answer could not be read: {BattleNetFailure.Describe(exception)}", exception, inBody);
        }
        catch (MalformedBodyException exception)
        {
            return Failed<T>(request, ApiStatus.Malformed, $"Battle.net's answer cannot be used. {exception.Message}", exception, inBody);
        }
        catch (JsonException exception)
        {
            return Failed<T>(request, ApiStatus.Malformed, "Battle.net's answer is cut off or is not the JSON it should be.", exception, inBody);
        }
        catch (BattleNetRefusedException exception)
        {
            return Failed<T>(request, ApiStatus.Unauthorized, exception.Message, exception);
        }
    }

    private HttpRequestMessage Message(ApiRequest request)
    {
        var settings = options.CurrentValue;
        var message = new HttpRequestMessage(HttpMethod.Get, request.Address(settings));
        message.Headers.IfModifiedSince = request.Since;
        message.Options.Set(BudgetHandler.Lane, request.Lane);
        message.Options.Set(TokenHandler.TokenUrl, settings.TokenUrl.Replace("{region}", request.Region.Slug(), StringComparison.Ordinal));
        return message;
    }

    private ApiAnswer<T> Refused<T>(ApiRequest request, HttpStatusCode code)
        where T : class => code switch
    {
        HttpStatusCode.NotModified => new ApiAnswer<T>(ApiStatus.NotModified, null, null, "Battle.net has nothing newer."),
        HttpStatusCode.NotFound => new ApiAnswer<T>(ApiStatus.NotFound, null, null, "Battle.net does not know it."),
        HttpStatusCode.Unauthorized => Failed<T>(request, ApiStatus.Unauthorized, "Battle.net rejects the token, even a new one.", null),
        HttpStatusCode.Forbidden => Failed<T>(request, ApiStatus.Forbidden, "Battle.net does not let this API client read it.", null),
        HttpStatusCode.TooManyRequests => Failed<T>(request, ApiStatus.TooMany, "Battle.net asks for fewer requests; it will be tried again later.", null),
        >= HttpStatusCode.InternalServerError => Failed<T>(request, ApiStatus.Unavailable, $"Battle.net is out of order (status {(int)code}).", null),
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest =>
            Failed<T>(request, ApiStatus.Unavailable, "Battle.net points to another address; redirects are not followed.", null),
        _ => Failed<T>(request, ApiStatus.Unavailable, $"Battle.net answered with status {(int)code}.", null),
    };

    private ApiAnswer<T> Failed<T>(ApiRequest request, ApiStatus status, string problem, Exception? exception, bool inBody = false)
        where T : class
    {
        meter.Fail(BudgetHandler.Source, BudgetHandler.NameOf(request.Lane), $"{request.Region.Slug()} {request.Endpoint}", problem, inBody);
        Log.RequestFailed(log, request.Region, request.Endpoint, status, problem, exception);
        return ApiAnswer<T>.Failed(status, problem);
    }
}

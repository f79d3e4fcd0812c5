using System.Net;
using DiscordAH.Domain.Sources;
using DiscordAH.Domain.Upstream;
using DiscordAH.Infrastructure.Market.BattleNet;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Sources;

/// <summary>
/// Asks second sources. Outcomes that a caller has to live with are answers, not exceptions; retries, counts and time-out are in the handlers
/// behind the client, redirects are not followed.
/// </summary>
internal sealed class SourceClient(HttpClient http, SourceGates gates, IOptionsMonitor<SourcesOptions> options, IUpstreamMeter meter, ILogger<SourceClient> log)
{
    /// <summary>Asks, and reads the body with a reader of its own.</summary>
    /// <param name="request">The question.</param>
    /// <param name="read">Reads the body; throws <see cref="SourceDocumentException"/> for what is no such document.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<SourceAnswer<T>> GetAsync<T>(SourceRequest request, Func<Stream, CancellationToken, Task<T>> read, CancellationToken ct)
        where T : class
    {
        using var turn = await gates.EnterAsync(request.Source, request.Pause, ct);
        var inBody = false;
        try
        {
            using var message = Message(request);
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, ct);
            if (response.StatusCode != HttpStatusCode.OK) return Refused<T>(request, response.StatusCode);
            inBody = true;

            // The client's own time-out ends with the headers; a body that trickles has to end some time, too.
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(options.CurrentValue.BodyTimeout);
            await using var body = new CappedStream(await response.Content.ReadAsStreamAsync(patience.Token), request.MaxBytes);
            var value = await read(body, patience.Token);
            return new SourceAnswer<T>(SourceStatus.Ok, value, response.Content.Headers.LastModified, response.Headers.ETag?.ToString(), null);
        }
        catch (BodyTooLargeException exception)
        {
            return Failed<T>(request, "its answer is larger than the settings allow", exception, inBody);
        }
        catch (Exception exception) when (BattleNetFailure.IsOutage(exception, ct))
        {
            return Failed<T>(request, BattleNetFailure.Describe(exception).TrimEnd('.'), exception, inBody);
        }
        catch (SourceDocumentException exception)
        {
            return Failed<T>(request, $"its answer cannot be used: {exception.Message.TrimEnd('.')}", exception, inBody);
        }
    }

    private static HttpRequestMessage Message(SourceRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, request.Address);
        if (request.ETag is { } version && System.Net.Http.Headers.EntityTagHeaderValue.TryParse(version, out var tag)) message.Headers.IfNoneMatch.Add(tag);
        message.Headers.IfModifiedSince = request.Since;
        message.Options.Set(SourceMeterHandler.Question, request);
        return message;
    }

    private SourceAnswer<T> Refused<T>(SourceRequest request, HttpStatusCode code)
        where T : class => code switch
    {
        HttpStatusCode.NotModified => SourceAnswer<T>.Without(SourceStatus.Unchanged, "Nothing newer."),
        HttpStatusCode.NotFound => SourceAnswer<T>.Without(SourceStatus.NotThere, $"{SourceNames.Title(request.Source)} does not have it."),
        HttpStatusCode.TooManyRequests => Failed<T>(request, "it asks for fewer questions", null),
        >= HttpStatusCode.InternalServerError => Failed<T>(request, $"it is out of order (status {(int)code})", null),
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => Failed<T>(request, "it points to another address, and redirects are not followed", null),
        _ => Failed<T>(request, $"it answered with status {(int)code}", null),
    };

    private SourceAnswer<T> Failed<T>(SourceRequest request, string reason, Exception? exception, bool inBody = false)
        where T : class
    {
        var problem = $"{SourceNames.Title(request.Source)} could not be read: {reason}.";
        meter.Fail(request.Source, request.Lane, request.Endpoint, problem, inBody);
        Log.QuestionFailed(log, request.Source, request.Endpoint, problem, exception);
        return SourceAnswer<T>.Without(SourceStatus.Failed, problem);
    }
}

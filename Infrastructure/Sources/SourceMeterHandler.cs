using System.Net;
using DiscordAH.Domain.Upstream;
using DiscordAH.Infrastructure.Market.BattleNet;

namespace DiscordAH.Infrastructure.Sources;

/// <summary>Counts every attempt at a second source.</summary>
internal sealed class SourceMeterHandler(IUpstreamMeter meter) : DelegatingHandler
{
    public static HttpRequestOptionsKey<SourceRequest> Question { get; } = new("source");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(Question, out var question)) throw new InvalidOperationException("A request without its question.");
        var began = TimeProvider.System.GetTimestamp();
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            Count(Outcome(response.StatusCode));
            return response;
        }
        catch (Exception exception) when (BattleNetFailure.IsOutage(exception, cancellationToken))
        {
            Count(exception is HttpRequestException or IOException ? UpstreamOutcome.Unreachable : UpstreamOutcome.Timeout);
            throw;
        }

        void Count(UpstreamOutcome outcome) => meter.Count(question.Source, question.Lane, outcome, TimeProvider.System.GetElapsedTime(began));
    }

    private static UpstreamOutcome Outcome(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotModified => UpstreamOutcome.NotModified,
        HttpStatusCode.TooManyRequests => UpstreamOutcome.TooMany,
        >= HttpStatusCode.InternalServerError => UpstreamOutcome.ServerError,
        >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => UpstreamOutcome.Ok,
        _ => UpstreamOutcome.Refused,
    };
}

using System.Net;
using DiscordAH.Domain.Upstream;

namespace DiscordAH.Infrastructure.Market.BattleNet;

/// <summary>Lets a request go when the budget has room; every attempt counts, and is counted.</summary>
internal sealed class BudgetHandler(ApiBudget budget, IUpstreamMeter meter) : DelegatingHandler
{
    public const string Source = "battle.net";

    public static HttpRequestOptionsKey<ApiLane> Lane { get; } = new("lane");

    public static string NameOf(ApiLane lane) => lane switch
    {
        ApiLane.Auctions => "auctions",
        ApiLane.LookUps => "look-ups",
        ApiLane.Static => "static data",
        ApiLane.Archive => "archive",
        _ => throw new ArgumentOutOfRangeException(nameof(lane), lane, "Not a lane."),
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var lane = request.Options.TryGetValue(Lane, out var given) ? given : ApiLane.LookUps;
        await budget.WaitAsync(lane, cancellationToken);
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

        void Count(UpstreamOutcome outcome) => meter.Count(Source, NameOf(lane), outcome, TimeProvider.System.GetElapsedTime(began));
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

namespace DiscordAH.Infrastructure.Market.BattleNet;

/// <summary>Lets a request go when the budget has room; every attempt counts.</summary>
internal sealed class BudgetHandler(ApiBudget budget) : DelegatingHandler
{
    public static HttpRequestOptionsKey<ApiLane> Lane { get; } = new("lane");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await budget.WaitAsync(request.Options.TryGetValue(Lane, out var lane) ? lane : ApiLane.LookUps, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}

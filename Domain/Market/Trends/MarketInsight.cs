using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Asks the use cases.</summary>
public sealed class MarketInsight(CalculatePriceTrends trends, CompareServers servers) : IMarketInsight
{
    /// <inheritdoc />
    public Task<Result<TrendReport>> TrendAsync(CalculatePriceTrends.Request request, CancellationToken ct) => trends.RunAsync(request, ct);

    /// <inheritdoc />
    public Task<Result<ServerComparison>> CompareAsync(CompareServers.Request request, CancellationToken ct) => servers.RunAsync(request, ct);
}

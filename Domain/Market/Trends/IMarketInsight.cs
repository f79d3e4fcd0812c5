using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>What the faces ask beyond a price; one seam, so that their views can be shown any answer in tests.</summary>
public interface IMarketInsight
{
    /// <inheritdoc cref="CalculatePriceTrends.RunAsync"/>
    Task<Result<TrendReport>> TrendAsync(CalculatePriceTrends.Request request, CancellationToken ct);

    /// <inheritdoc cref="CompareServers.RunAsync"/>
    Task<Result<ServerComparison>> CompareAsync(CompareServers.Request request, CancellationToken ct);
}

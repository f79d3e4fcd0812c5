using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Alerts.Charts;

/// <summary>Changes of the price alone: the axis of a chart that shows nothing else is not to make room for market values.</summary>
internal static class PriceOnly
{
    public static IReadOnlyList<PricePoint> Of(IReadOnlyList<PricePoint> changes) => [.. changes.Select(point => point with { MarketValue = point.Minimum })];
}

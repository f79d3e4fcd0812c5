using DiscordAH.Domain.Alerts;
using DiscordAH.Infrastructure.Market.Charts;

namespace DiscordAH.Infrastructure.Alerts.Charts;

/// <summary>The amounts that a condition names, as lines across a chart. Limits that move with the market have none.</summary>
internal static class AlertLimitLines
{
    /// <summary>The lines, lowest first.</summary>
    public static IReadOnlyList<ChartLevel> Of(AlertCondition? condition) =>
        [.. (condition?.Limits() ?? []).OfType<PriceLimit>().DistinctBy(limit => limit.Price).OrderBy(limit => limit.Price).Select(limit =>
            new ChartLevel(limit.Price.Value, "limit", Below: limit.Side == PriceSide.Below))];

    /// <summary>Whether it asks how much is on sale, so that quantities belong in the picture.</summary>
    public static bool AsksQuantity(AlertCondition? condition) => condition is not null && condition.Limits().Any(part => part is SupplyShock or FirstListing);
}

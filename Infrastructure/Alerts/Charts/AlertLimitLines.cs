using DiscordAH.Domain.Alerts;
using DiscordAH.Infrastructure.Market.Charts;

namespace DiscordAH.Infrastructure.Alerts.Charts;

/// <summary>The amounts that a condition names, as lines across a chart. Limits that move with the market have none.</summary>
internal static class AlertLimitLines
{
    /// <summary>The lines, lowest first.</summary>
    public static IReadOnlyList<ChartLevel> Of(AlertCondition? condition) =>
        [.. (condition is null ? [] : Parts(condition)).OfType<PriceLimit>().DistinctBy(limit => limit.Price).OrderBy(limit => limit.Price).Select(limit =>
            new ChartLevel(limit.Price.Value, "limit", Below: limit.Side == PriceSide.Below))];

    /// <summary>Whether it asks how much is on sale, so that quantities belong in the picture.</summary>
    public static bool AsksQuantity(AlertCondition? condition) => condition is not null && Parts(condition).Any(part => part is SupplyShock or FirstListing);

    private static IEnumerable<AlertCondition> Parts(AlertCondition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(Parts),
        AnyOf any => any.Parts.SelectMany(Parts),
        _ => [condition],
    };
}

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

    /// <summary>The legend's entries for lines: a limit far from the prices lies outside the picture, but is to be read in it.</summary>
    public static IEnumerable<ChartKey> Keys(IReadOnlyList<ChartLevel> lines) =>
        lines.Select(line => new ChartKey($"{char.ToUpperInvariant(line.Label[0])}{line.Label[1..]} {GoldAxis.Money(line.Value)}", theme => theme.Text, Dashed: true));

    /// <summary>Whether it asks how much is on sale, so that quantities belong in the picture.</summary>
    public static bool AsksQuantity(AlertCondition? condition) => condition is not null && condition.Limits().Any(part => part is SupplyShock or FirstListing);
}

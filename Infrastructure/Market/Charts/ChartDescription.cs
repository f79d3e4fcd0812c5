using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>A chart in words.</summary>
internal static class ChartDescription
{
    private const int MostEvents = 6;

    public static string Of(PriceReport report)
    {
        var where = $"{report.Realm.Name} ({report.Realm.Region.Slug().ToUpperInvariant()})";
        var onSale = report.Series.Where(point => point.Quantity > 0).ToList();
        var first = $"Price of {report.VariantName} on {where}, {ChartHeader.Span(report.Range)}: ";
        first += onSale.Count == 0
            ? "nothing was on sale."
            : $"the minimum went from {onSale[0].Minimum} to {onSale[^1].Minimum}, between {Lowest(onSale)} and {Highest(onSale)}.";
        var last = report.Current is { Summary: var now }
            ? string.Create(CultureInfo.InvariantCulture, $" Now {now.Quantity:#,0} on sale from {now.Minimum}, market value {now.MarketValue}.")
            : " Nothing is on sale now.";
        return first + last + Events(report.Events);
    }

    /// <summary>The events in words, oldest first; empty for none.</summary>
    public static string Events(IReadOnlyList<MarketEvent> events)
    {
        if (events.Count == 0) return "";
        var named = events.Take(MostEvents).Reverse()
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Text.ToLowerInvariant()} on {one.At.ToUniversalTime():d MMM HH:mm}"));
        return string.Create(
            CultureInfo.InvariantCulture, $" Events: {string.Join(", ", named)}{(events.Count > MostEvents ? $", and {events.Count - MostEvents} earlier ones" : "")} (UTC).");
    }

    private static Copper Lowest(List<PricePoint> points) => points.MinBy(point => point.Minimum.Value).Minimum;

    private static Copper Highest(List<PricePoint> points) => points.MaxBy(point => point.Minimum.Value).Minimum;
}

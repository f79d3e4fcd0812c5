using System.Globalization;
using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>A trend chart in words.</summary>
internal static class TrendDescription
{
    public static string Of(TrendReport report)
    {
        var trend = report.Trend;
        var where = $"{report.Realm.Name} ({report.Realm.Region.Slug().ToUpperInvariant()})";
        var text = $"Price of {report.VariantName} on {where}, last {TrendWords.Span(trend.Range)}: {TrendWords.Of(trend.State)}. {TrendWords.Why(trend)}";
        text += report.Current is { Summary.Minimum: var now } ? $" Now {TrendWords.Money(now)}" : " Nothing is on sale now";
        text += trend.Average is { } average ? $", mean {TrendWords.Money(average)}." : ".";
        if (trend.Support is { } support) text += $" Support at {TrendWords.Money(support)}.";
        if (trend.Resistance is { } resistance) text += $" Resistance at {TrendWords.Money(resistance)}.";
        return text + " " + ForecastWords.Sentence(report.Forecast);
    }

    public static string OfSeason(TrendReport report)
    {
        var season = report.Season ?? throw new ArgumentException("There is no weekly swing to tell of.", nameof(report));
        return string.Create(CultureInfo.InvariantCulture, $"How the price of {report.VariantName} on {report.Realm.Name} usually swings over the week. {SeasonWords.Sentence(season)}");
    }
}

using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>A price report as a chart.</summary>
internal static class PriceChart
{
    private static readonly ChartKey[] Keys =
    [
        new("Minimum", theme => theme.Minimum),
        new("Market value", theme => theme.Market, Dashed: true),
        new("Quantity", theme => theme.Quantity, Thick: true),
    ];

    public static byte[] DrawPng(PriceReport report, ChartStyle style) => ChartSheet.DrawPng(
        new ChartContent(
            report.VariantName,
            report.Market.IsCommodities ? $"{report.Realm.Name} · {report.MarketName}" : $"{report.Realm.Name} ({report.Realm.Region.Slug().ToUpperInvariant()})",
            "gold per unit",
            Keys,
            report.Current is null ? "not on sale now" : "",
            ChartHeader.Span(report.Range),
            report.From,
            report.To,
            ChartSeries.Of(report),
            ChartMarks.Of(report.Events, report.From, report.To)),
        style);
}

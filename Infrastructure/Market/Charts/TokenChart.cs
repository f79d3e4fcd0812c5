using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>A token report as a chart.</summary>
internal static class TokenChart
{
    private static readonly ChartKey[] Keys = [new("Price of one token", theme => theme.Minimum)];

    public static byte[] DrawPng(TokenReport report, ChartStyle style) => ChartSheet.DrawPng(
        new ChartContent(
            "WoW Token",
            report.Region.Slug().ToUpperInvariant(),
            "gold",
            Keys,
            "",
            ChartHeader.Span(report.Range),
            report.From,
            report.To,
            ChartSeries.Of(report),
            ChartMarks.Of(report.Events, report.From, report.To),
            IsPriceOnly: true),
        style);
}

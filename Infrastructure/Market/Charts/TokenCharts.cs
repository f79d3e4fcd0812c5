using System.Globalization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>Token charts, each drawn once.</summary>
internal sealed class TokenCharts(int capacity = 64) : ITokenCharts, IDisposable
{
    // Four regions, four ranges, a few styles: what does not fit was not asked for lately.
    private readonly PictureShelf<Key> _shelf = new(capacity);

    public string Describe(TokenReport report) => string.Create(CultureInfo.InvariantCulture,
        $"Price of a WoW Token in {report.Region.Slug().ToUpperInvariant()}, {ChartHeader.Span(report.Range)}: now {report.Newest.Price}, between {report.Lowest.Price} and {report.Highest.Price}.{ChartDescription.Events(report.Events)}");

    public Task<byte[]> DrawPngAsync(TokenReport report, ChartStyle style, CancellationToken ct) => _shelf.GetAsync(
        new Key(report.Region, report.Range, report.Newest.At, report.To.Ticks / TimeSpan.TicksPerHour, EventsKey.Of(report.Events), style),
        () => TokenChart.DrawPng(report, style), ct);

    public void Dispose() => _shelf.Dispose();

    private readonly record struct Key(Region Region, PriceRange Range, DateTimeOffset At, long Hour, EventsKey Events, ChartStyle Style);
}

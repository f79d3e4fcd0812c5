using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>Draws alerts.</summary>
public interface IAlertCharts
{
    /// <summary>A PNG of the tested days: the price, the limit where there is one, and a mark at each firing.</summary>
    Task<byte[]> DrawPreviewPngAsync(AlertPreview preview, ChartStyle style, CancellationToken ct);

    /// <summary>That picture in some sentences.</summary>
    string DescribePreview(AlertPreview preview);

    /// <summary>A PNG of the seven days around a firing, the moment marked.</summary>
    Task<byte[]> DrawFiringPngAsync(AlertFiring firing, ChartStyle style, CancellationToken ct);

    /// <summary>That picture in some sentences.</summary>
    string DescribeFiring(AlertFiring firing);
}

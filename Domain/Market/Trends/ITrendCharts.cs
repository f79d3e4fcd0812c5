namespace DiscordAH.Domain.Market;

/// <summary>Draws trends.</summary>
public interface ITrendCharts
{
    /// <summary>A PNG with the price, its moving averages, support, resistance and the forecast right of now; item, realm, unit, span and state stand in the picture.</summary>
    Task<byte[]> DrawPngAsync(TrendReport report, ChartStyle style, CancellationToken ct);

    /// <summary>The picture in some sentences, for people who do not see it.</summary>
    string Describe(TrendReport report);

    /// <summary>A PNG of how the price usually swings over the week: a cell for every hour of every weekday, with its number.</summary>
    /// <exception cref="ArgumentException">The report has no <see cref="TrendReport.Season"/>.</exception>
    Task<byte[]> DrawSeasonPngAsync(TrendReport report, ChartStyle style, CancellationToken ct);

    /// <summary>That picture in some sentences.</summary>
    /// <exception cref="ArgumentException">The report has no <see cref="TrendReport.Season"/>.</exception>
    string DescribeSeason(TrendReport report);
}

namespace DiscordAH.Domain.Market;

/// <summary>Draws a price report.</summary>
public interface IPriceCharts
{
    /// <summary>A PNG with price and quantity over the report's range; item, realm, unit and time span stand in the picture.</summary>
    Task<byte[]> DrawPngAsync(PriceReport report, ChartStyle style, CancellationToken ct);

    /// <summary>The picture in one or two sentences, for people who do not see it.</summary>
    string Describe(PriceReport report);
}

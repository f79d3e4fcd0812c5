namespace DiscordAH.Domain.Market;

/// <summary>Draws a token report.</summary>
public interface ITokenCharts
{
    /// <summary>A PNG with the price over the report's range; region, unit and time span stand in the picture.</summary>
    Task<byte[]> DrawPngAsync(TokenReport report, ChartStyle style, CancellationToken ct);

    /// <summary>The picture in one or two sentences, for people who do not see it.</summary>
    string Describe(TokenReport report);
}

namespace DiscordAH.Domain.Market;

/// <summary>Draws comparisons of realms.</summary>
public interface ICompareCharts
{
    /// <summary>A PNG with the cheapest realms as bars and all of them on one scale, with median and middle half; good, region and unit stand in the picture.</summary>
    /// <param name="comparison">What to draw.</param>
    /// <param name="own">The realm to mark; null for none.</param>
    /// <param name="style">How it is to look.</param>
    /// <param name="ct">Stops waiting for it.</param>
    Task<byte[]> DrawPngAsync(ServerComparison comparison, MarketId? own, ChartStyle style, CancellationToken ct);

    /// <summary>The picture in some sentences, for people who do not see it.</summary>
    string Describe(ServerComparison comparison, MarketId? own);
}

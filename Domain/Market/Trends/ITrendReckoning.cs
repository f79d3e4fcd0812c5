namespace DiscordAH.Domain.Market;

/// <summary>Reckons trends from the bars of a good.</summary>
public interface ITrendReckoning
{
    /// <summary>All ranges and the season of a good.</summary>
    /// <param name="market">The market.</param>
    /// <param name="variant">The good.</param>
    /// <param name="now">What holds at the end.</param>
    /// <param name="ct">Stops it.</param>
    Task<ReckonedTrends> OfAsync(MarketId market, VariantKey variant, PriceNow now, CancellationToken ct);
}

namespace DiscordAH.Domain.Market;

/// <summary>What was measured of the markets' data, and what it is measured from.</summary>
public interface IMarketQualityStore
{
    /// <summary>Everything on sale in a market, with the publication time it is of; null without a live snapshot.</summary>
    Task<(DateTimeOffset PublishedAt, IReadOnlyList<MarketGood> Goods)?> GoodsAsync(MarketId market, CancellationToken ct);

    /// <summary>What the live snapshots published in <c>[from, to)</c> brought.</summary>
    Task<QualityTally> TallyAsync(MarketId market, DateTimeOffset from, DateTimeOffset to, CancellationToken ct);

    /// <summary>Publication time of the newest snapshot that was measured, of each market that ever was.</summary>
    Task<IReadOnlyDictionary<MarketId, DateTimeOffset>> MeasuredAsync(CancellationToken ct);

    /// <summary>
    /// Keeps a measurement in place of an older one of the same market and day, and its doubts in place of the market's, in one transaction.
    /// One of an older snapshot than is there changes nothing.
    /// </summary>
    /// <returns>Whether it was kept.</returns>
    Task<bool> SaveAsync(MarketQuality quality, IReadOnlyList<PriceDoubt> doubts, CancellationToken ct);

    /// <summary>The newest measurement of each market.</summary>
    Task<IReadOnlyList<MarketQuality>> NewestAsync(CancellationToken ct);

    /// <summary>The measurements of a day.</summary>
    Task<IReadOnlyList<MarketQuality>> OfDayAsync(DateTimeOffset day, CancellationToken ct);

    /// <summary>A market's measurements, newest day first.</summary>
    Task<IReadOnlyList<MarketQuality>> OfMarketAsync(MarketId market, int days, CancellationToken ct);

    /// <summary>A market's doubts as of its newest measurement, worst first within each kind.</summary>
    Task<IReadOnlyList<PriceDoubt>> DoubtsAsync(MarketId market, CancellationToken ct);
}

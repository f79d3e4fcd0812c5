using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Forecasting;

/// <summary>Foretells a price: the forecast issued after the market's newest snapshot, made and kept now when there is none yet.</summary>
public sealed class ForecastPrice(IMarketQueries market, IForecastStore store, TimeProvider clock)
{
    /// <summary>Hours foretold.</summary>
    public const int Hours = 48;

    /// <summary>The past that a forecast is made from.</summary>
    public static TimeSpan Past { get; } = TimeSpan.FromDays(30);

    private static readonly int[] Horizons = [.. Enumerable.Range(1, Hours)];

    /// <summary>Foretells.</summary>
    /// <param name="market">The market.</param>
    /// <param name="variant">The good.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The forecast; null when there is too little history, or nothing is on sale.</returns>
    public Task<PriceForecast?> RunAsync(MarketId market, VariantKey variant, CancellationToken ct) => RunAsync(market, variant, isAsked: true, ct);

    /// <summary>The same without a person who asks: the good is not followed for it.</summary>
    /// <inheritdoc cref="RunAsync(MarketId, VariantKey, CancellationToken)"/>
    public Task<PriceForecast?> IssueAsync(MarketId market, VariantKey variant, CancellationToken ct) => RunAsync(market, variant, isAsked: false, ct);

    private async Task<PriceForecast?> RunAsync(MarketId place, VariantKey variant, bool isAsked, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var until = now + TimeSpan.FromTicks(1);
        var snapshots = await market.SnapshotTimesAsync(place, now - Past, until, ct);
        if (snapshots.Count == 0) return null;
        var issuedAt = snapshots[^1];
        if (await store.FindAsync(place, variant, issuedAt, isAsked, ct) is { } kept) return kept;

        var series = HourlyPrices.Of(await market.ChangesAsync(place, variant, now - Past, until, ct), snapshots);
        if (series.Count == 0 || series.Hours[^1] != HourlyPrices.HourOf(issuedAt)) return null;
        var pool = await store.PoolAsync(place.IsCommodities, ct);
        if (PriceForecaster.Run(series, Horizons, pool) is not { } outlook) return null;
        await store.AddAsync(place, variant, issuedAt, outlook, isAsked, ct);
        return await store.FindAsync(place, variant, issuedAt, isAsked: false, ct);
    }
}

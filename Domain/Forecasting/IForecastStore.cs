using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Forecasting;

/// <summary>Keeps forecasts, and what became of them. All of it is about <see cref="PriceForecaster.Version"/>, the version in force.</summary>
public interface IForecastStore
{
    /// <summary>The forecast made after a snapshot, with the records as they are now; null when there is none.</summary>
    /// <param name="market">The market.</param>
    /// <param name="variant">The good.</param>
    /// <param name="issuedAt">Publication time of the snapshot.</param>
    /// <param name="isAsked">Whether a person asks; goods that people ask for are forecast again on their own (<see cref="AskedAsync"/>).</param>
    /// <param name="ct">Stops it.</param>
    Task<PriceForecast?> FindAsync(MarketId market, VariantKey variant, DateTimeOffset issuedAt, bool isAsked, CancellationToken ct);

    /// <summary>Keeps a forecast; of two for one good and snapshot the first stays.</summary>
    /// <inheritdoc cref="FindAsync"/>
    Task AddAsync(MarketId market, VariantKey variant, DateTimeOffset issuedAt, Outlook outlook, bool isAsked, CancellationToken ct);

    /// <summary>How the newest forecasts of such markets turned out.</summary>
    /// <param name="isCommodities">Of commodity markets, else of realms'.</param>
    /// <param name="ct">Stops it.</param>
    Task<ErrorPool> PoolAsync(bool isCommodities, CancellationToken ct);

    /// <summary>Goods that people asked for, the last first.</summary>
    /// <param name="since">Not before this.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="ct">Stops it.</param>
    Task<IReadOnlyList<(MarketId Market, VariantKey Variant)>> AskedAsync(DateTimeOffset since, int most, CancellationToken ct);

    /// <summary>Markets with points that are not settled and whose hour began before a moment.</summary>
    Task<IReadOnlyList<MarketId>> MarketsDueAsync(DateTimeOffset before, CancellationToken ct);

    /// <summary>Points of a market that are not settled and whose hour began before a moment, by hour.</summary>
    /// <param name="market">The market.</param>
    /// <param name="before">The moment.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="ct">Stops it.</param>
    Task<IReadOnlyList<DuePoint>> DueAsync(MarketId market, DateTimeOffset before, int most, CancellationToken ct);

    /// <summary>Notes what came, all or nothing, and counts it in the records. A point that is settled already stays as it is and counts once.</summary>
    /// <param name="market">The market of all of them.</param>
    /// <param name="outcomes">Points and the price that came; null when nobody knows or nothing was on sale: not scored, counted apart.</param>
    /// <param name="ct">Stops it before the commit.</param>
    /// <returns>Points settled now.</returns>
    Task<int> SettleAsync(MarketId market, IReadOnlyCollection<(DuePoint Point, Copper? Actual)> outcomes, CancellationToken ct);

    /// <summary>How all forecasts of all versions turned out, by version and how far they looked.</summary>
    Task<IReadOnlyList<ForecastAccuracy>> AccuracyAsync(CancellationToken ct);

    /// <summary>Lets go of forecasts made before a moment; what they added to the records stays.</summary>
    /// <returns>Forecasts removed.</returns>
    Task<int> ExpireAsync(DateTimeOffset before, CancellationToken ct);
}

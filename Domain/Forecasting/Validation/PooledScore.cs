namespace DiscordAH.Domain.Forecasting;

/// <summary>How a forecast turned out.</summary>
/// <param name="Horizon">Hours it looked ahead.</param>
/// <param name="Score">Its distance in units, see <see cref="OutlookPoint.Score"/>.</param>
/// <param name="Within80">Whether the price lay within its 80 % interval.</param>
/// <param name="Within95">Whether it lay within its 95 % interval.</param>
public readonly record struct PooledScore(int Horizon, double Score, bool Within80, bool Within95);

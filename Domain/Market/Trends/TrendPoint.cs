using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Moving averages at a moment, over a quarter of the range.</summary>
/// <param name="At">The moment.</param>
/// <param name="Simple">Simple moving average; null before a quarter of the range is there.</param>
/// <param name="Exponential">Exponential moving average.</param>
public readonly record struct TrendPoint(DateTimeOffset At, Copper? Simple, Copper? Exponential);

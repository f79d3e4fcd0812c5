using System.Text.Json.Serialization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Api;

/// <summary>Moving averages at a moment, in copper.</summary>
/// <param name="At">The moment.</param>
/// <param name="Simple">Mean price of the quarter of the range before it; null before so much is known.</param>
/// <param name="Exponential">Exponential moving average whose half-life is a quarter of the range.</param>
internal sealed record AveragePoint(
    [property: JsonPropertyName("at")] DateTimeOffset At,
    [property: JsonPropertyName("simple")] long? Simple,
    [property: JsonPropertyName("exponential")] long? Exponential)
{
    public static AveragePoint Of(TrendPoint point) => new(point.At.ToUniversalTime(), point.Simple?.Value, point.Exponential?.Value);
}

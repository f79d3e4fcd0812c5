using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>A forecast for one hour, in copper.</summary>
/// <param name="At">The hour it is for.</param>
/// <param name="Value">Expected cheapest unit price.</param>
/// <param name="Low80">Lower end of the 80 % interval.</param>
/// <param name="High80">Upper end of it.</param>
/// <param name="Low95">Lower end of the 95 % interval.</param>
/// <param name="High95">Upper end of it.</param>
internal sealed record ForecastStep(
    [property: JsonPropertyName("at")] DateTimeOffset At,
    [property: JsonPropertyName("value")] long Value,
    [property: JsonPropertyName("low_80")] long Low80,
    [property: JsonPropertyName("high_80")] long High80,
    [property: JsonPropertyName("low_95")] long Low95,
    [property: JsonPropertyName("high_95")] long High95);

using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>How a price swings over the week.</summary>
/// <param name="Weeks">Whole weeks it rests on, at least 3.</param>
/// <param name="Gain">By how much the error of foretelling unseen weeks was smaller than without the swing, as a fraction; at least 0.03.</param>
/// <param name="Factors">168 factors of the usual price, Monday 0 h UTC first: 0.95 is 5 % cheaper than usual. Drawn to 1 where there is little evidence.</param>
internal sealed record SeasonAnswer(
    [property: JsonPropertyName("weeks")] double Weeks,
    [property: JsonPropertyName("gain")] double Gain,
    [property: JsonPropertyName("factors")] IReadOnlyList<double> Factors);

using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>The WoW Token in a region.</summary>
/// <param name="Region">us, eu, kr or tw.</param>
/// <param name="Price">What it sells for now.</param>
/// <param name="AsOf">Blizzard's time of that price.</param>
/// <param name="AgeSeconds">How old that is.</param>
/// <param name="ChangeDay">Change against 24 hours before, as a fraction; null when nobody knows.</param>
/// <param name="ChangeWeek">Change against 7 days before, as a fraction; null when nobody knows.</param>
/// <param name="Lowest">Lowest price of the range.</param>
/// <param name="Highest">Highest price of the range.</param>
/// <param name="PerDollar">Gold for each US dollar, when a token costs 20 US$ in the shop.</param>
/// <param name="Range">The range.</param>
/// <param name="Granularity">raw for every price, hour for the last one of each hour.</param>
/// <param name="Points">The prices of the range, ascending.</param>
internal sealed record TokenAnswer(
    [property: JsonPropertyName("region")] string Region,
    [property: JsonPropertyName("price")] Money Price,
    [property: JsonPropertyName("as_of")] DateTimeOffset AsOf,
    [property: JsonPropertyName("age_seconds")] long AgeSeconds,
    [property: JsonPropertyName("change_day")] double? ChangeDay,
    [property: JsonPropertyName("change_week")] double? ChangeWeek,
    [property: JsonPropertyName("lowest")] TokenPoint Lowest,
    [property: JsonPropertyName("highest")] TokenPoint Highest,
    [property: JsonPropertyName("per_dollar")] Money PerDollar,
    [property: JsonPropertyName("range")] string Range,
    [property: JsonPropertyName("granularity")] string Granularity,
    [property: JsonPropertyName("points")] IReadOnlyList<TokenPoint> Points);

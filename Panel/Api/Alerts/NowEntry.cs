using System.Text.Json.Serialization;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Panel.Api;

/// <summary>What a rule says of what is on sale now.</summary>
/// <param name="Holds">Whether the condition is met; null when nobody can say. Met already, a new alert tells only after it was left.</param>
/// <param name="Price">The price that was judged; null when it is not on sale so.</param>
/// <param name="Usual">Median of 14 days; null when not known.</param>
/// <param name="Facts">What it rests on.</param>
internal sealed record NowEntry(
    [property: JsonPropertyName("holds")] bool? Holds, [property: JsonPropertyName("price")] Money? Price, [property: JsonPropertyName("usual")] Money? Usual,
    [property: JsonPropertyName("facts")] IReadOnlyList<FactEntry> Facts)
{
    public static NowEntry Of(AlertJudgement now) => new(now.Holds, Money.Of(now.Price), Money.Of(now.Usual), FactEntry.Of(now.Facts));
}

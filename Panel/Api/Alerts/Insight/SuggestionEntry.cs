using System.Text.Json.Serialization;
using DiscordAH.Domain.Alerts;
using DiscordAH.Panel.Alerts;

namespace DiscordAH.Panel.Api;

/// <summary>A rule worth having.</summary>
/// <param name="Name">In a few words.</param>
/// <param name="When">The condition, as POST /api/price-alerts/smart takes it.</param>
/// <param name="Text">The whole rule in words.</param>
/// <param name="MinimumQuantity">The price is that of the so manieth cheapest unit.</param>
/// <param name="CoolDown">Time between two firings at least, ISO 8601.</param>
/// <param name="Hysteresis">Percent by which each limit must be left.</param>
/// <param name="Firings">How often it would have fired in the tested days.</param>
/// <param name="Days">Days tested.</param>
internal sealed record SuggestionEntry(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("when")] string When,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("minimumQuantity")] long MinimumQuantity,
    [property: JsonPropertyName("coolDown")] string CoolDown,
    [property: JsonPropertyName("hysteresis")] double Hysteresis,
    [property: JsonPropertyName("firings")] int Firings,
    [property: JsonPropertyName("days")] int Days)
{
    public static SuggestionEntry Of(AlertSuggestion one) => new(
        one.Name, ConditionText.Write(one.Rule.When), RuleText.Describe(one.Rule), one.Rule.MinQuantity, Length.Write(one.Rule.CoolDown), one.Rule.Hysteresis, one.Firings, one.Days);
}

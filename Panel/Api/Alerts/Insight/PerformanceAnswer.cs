using System.Text.Json.Serialization;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Panel.Api;

/// <summary>How good the caller's alerts were.</summary>
/// <param name="Days">Over so many days.</param>
/// <param name="All">All together.</param>
/// <param name="Alerts">Each alert that stands.</param>
/// <param name="Kinds">Each kind of condition, most firings first.</param>
internal sealed record PerformanceAnswer(
    [property: JsonPropertyName("days")] int Days,
    [property: JsonPropertyName("all")] ScoreEntry All,
    [property: JsonPropertyName("alerts")] IReadOnlyList<AlertScoreEntry> Alerts,
    [property: JsonPropertyName("kinds")] IReadOnlyList<KindScoreEntry> Kinds)
{
    public static PerformanceAnswer Of(AlertEffectiveness all) => new(
        all.Days, ScoreEntry.Of(all.All),
        [.. all.Alerts.Select(one => new AlertScoreEntry(one.Alert.Id.Value, one.Item, ConditionText.Write(one.Alert.Rule.When), ScoreEntry.Of(one.Score)))],
        [.. all.Kinds.Select(one => new KindScoreEntry(one.Kind, ScoreEntry.Of(one.Score)))]);
}

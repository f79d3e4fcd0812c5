using System.Text.Json.Serialization;
using DiscordAH.Domain.Jobs;

namespace DiscordAH.Panel.Api;

/// <summary>A recurring job.</summary>
/// <param name="Kind">What is done each time.</param>
/// <param name="Key">Business key.</param>
/// <param name="Priority">low, normal or high.</param>
/// <param name="EverySeconds">Seconds between two ticks.</param>
/// <param name="LastTick">The newest tick that was served.</param>
/// <param name="NextTick">When it is due next.</param>
/// <param name="LastRun">When its newest job began; null when none did.</param>
/// <param name="LastState">How its newest job stands; null when there is none.</param>
internal sealed record RecurringEntry(
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("key")] string Key,
    [property: JsonPropertyName("priority")] string Priority,
    [property: JsonPropertyName("every_seconds")] double EverySeconds,
    [property: JsonPropertyName("last_tick")] DateTimeOffset LastTick,
    [property: JsonPropertyName("next_tick")] DateTimeOffset NextTick,
    [property: JsonPropertyName("last_run")] DateTimeOffset? LastRun,
    [property: JsonPropertyName("last_state")] string? LastState)
{
    public static RecurringEntry Of(RecurringStatus status) => new(
        status.Kind, status.Key, status.Priority.ToString().ToLowerInvariant(), status.Every.TotalSeconds, status.LastTick.ToUniversalTime(),
        status.NextTick.ToUniversalTime(), status.LastRun?.ToUniversalTime(), status.LastState?.ToString().ToLowerInvariant());
}

using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>The job that was asked for.</summary>
/// <param name="Job">Its number.</param>
internal sealed record RecurringStarted([property: JsonPropertyName("job")] long Job);

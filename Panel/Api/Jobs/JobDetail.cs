using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>A background job with its attempts.</summary>
/// <param name="Job">The job.</param>
/// <param name="Attempts">First to last.</param>
internal sealed record JobDetail(
    [property: JsonPropertyName("job")] JobRow Job,
    [property: JsonPropertyName("attempts")] IReadOnlyList<JobAttemptRow> Attempts);

using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>What a retry of many jobs did.</summary>
/// <param name="Requeued">Jobs back in the queue.</param>
/// <param name="Skipped">Jobs left as they are: an unfinished one has their kind and key, or somebody was faster.</param>
/// <param name="Left">Failed jobs that fit and remain; at most 500 go back at once.</param>
internal sealed record RetriedAnswer(
    [property: JsonPropertyName("requeued")] int Requeued,
    [property: JsonPropertyName("skipped")] int Skipped,
    [property: JsonPropertyName("left")] int Left);

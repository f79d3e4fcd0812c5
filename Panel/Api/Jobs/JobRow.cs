using System.Text.Json.Serialization;
using DiscordAH.Domain.Jobs;

namespace DiscordAH.Panel.Api;

/// <summary>A background job.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Key">Business key.</param>
/// <param name="Owner">User id of who asked for it; null for the program itself.</param>
/// <param name="Priority">low, normal or high.</param>
/// <param name="State">queued, running, succeeded, failed or cancelled.</param>
/// <param name="Progress">0 to 100.</param>
/// <param name="Note">What it is doing or did.</param>
/// <param name="Attempts">Attempts begun.</param>
/// <param name="Error">Why the last attempt failed; null when it did not.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="StartedAt">When the last attempt began.</param>
/// <param name="FinishedAt">When it ended.</param>
/// <param name="NextAttemptAt">Not before this.</param>
internal sealed record JobRow(
    [property: JsonPropertyName("id")] long Id,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("key")] string Key,
    [property: JsonPropertyName("owner")] string? Owner,
    [property: JsonPropertyName("priority")] string Priority,
    [property: JsonPropertyName("state")] string State,
    [property: JsonPropertyName("progress")] int Progress,
    [property: JsonPropertyName("note")] string? Note,
    [property: JsonPropertyName("attempts")] int Attempts,
    [property: JsonPropertyName("error")] string? Error,
    [property: JsonPropertyName("created_at")] DateTimeOffset CreatedAt,
    [property: JsonPropertyName("started_at")] DateTimeOffset? StartedAt,
    [property: JsonPropertyName("finished_at")] DateTimeOffset? FinishedAt,
    [property: JsonPropertyName("next_attempt_at")] DateTimeOffset NextAttemptAt)
{
    public static JobRow Of(Job job) => new(
        job.Id, job.Kind, job.Key, job.Owner, job.Priority.ToString().ToLowerInvariant(), job.State.ToString().ToLowerInvariant(), job.Progress, job.Note, job.Attempts, job.Error,
        job.CreatedAt.ToUniversalTime(), job.StartedAt?.ToUniversalTime(), job.FinishedAt?.ToUniversalTime(), job.NextAttemptAt.ToUniversalTime());
}

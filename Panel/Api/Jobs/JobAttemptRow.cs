using System.Text.Json.Serialization;
using DiscordAH.Domain.Jobs;
using DiscordAH.Panel.Pages.Jobs;

namespace DiscordAH.Panel.Api;

/// <summary>One go at a job.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Outcome">running, succeeded, failed, put back, cancelled or lost.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended; null while it runs.</param>
/// <param name="Error">Why it failed; null when it did not.</param>
internal sealed record JobAttemptRow(
    [property: JsonPropertyName("number")] int Number,
    [property: JsonPropertyName("outcome")] string Outcome,
    [property: JsonPropertyName("started_at")] DateTimeOffset StartedAt,
    [property: JsonPropertyName("ended_at")] DateTimeOffset? EndedAt,
    [property: JsonPropertyName("error")] string? Error)
{
    public static JobAttemptRow Of(JobAttempt attempt) =>
        new(attempt.Number, DetailModel.OutcomeText(attempt.Outcome), attempt.StartedAt.ToUniversalTime(), attempt.EndedAt?.ToUniversalTime(), attempt.Error);
}

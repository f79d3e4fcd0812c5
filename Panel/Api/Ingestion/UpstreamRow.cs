using System.Text.Json.Serialization;
using DiscordAH.Domain.Upstream;

namespace DiscordAH.Panel.Api;

/// <summary>What all processes saw of a server in the last 60 minutes.</summary>
/// <param name="AsOf">When this was true, in real time.</param>
/// <param name="Requests">Attempts.</param>
/// <param name="RequestsPerHour">Most attempts an hour; null where nothing is set.</param>
/// <param name="BusiestSecond">Most attempts in one second just now.</param>
/// <param name="RequestsPerSecond">Most attempts a second; null where nothing is set.</param>
/// <param name="Outcomes">Attempts by outcome; those that did not occur are left out.</param>
/// <param name="Lanes">Attempts by kind of use.</param>
/// <param name="MedianMs">Median time to an answer.</param>
/// <param name="P95Ms">Time that 95 of 100 answers did not exceed.</param>
/// <param name="Failures">Recent failures in words, newest first.</param>
internal sealed record UpstreamRow(
    [property: JsonPropertyName("as_of")] DateTimeOffset AsOf,
    [property: JsonPropertyName("requests")] int Requests,
    [property: JsonPropertyName("requests_per_hour")] int? RequestsPerHour,
    [property: JsonPropertyName("busiest_second")] int BusiestSecond,
    [property: JsonPropertyName("requests_per_second")] int? RequestsPerSecond,
    [property: JsonPropertyName("outcomes")] IReadOnlyDictionary<string, int> Outcomes,
    [property: JsonPropertyName("lanes")] IReadOnlyDictionary<string, int> Lanes,
    [property: JsonPropertyName("median_ms")] double? MedianMs,
    [property: JsonPropertyName("p95_ms")] double? P95Ms,
    [property: JsonPropertyName("failures")] IReadOnlyList<UpstreamFailureRow> Failures)
{
    public static UpstreamRow Of(UpstreamHealth health) => new(
        health.AsOf.ToUniversalTime(), health.Requests, health.Budget?.PerHour, health.BusiestSecond, health.Budget?.PerSecond,
        health.Outcomes.ToDictionary(one => Word(one.Key), one => one.Value), health.Lanes.ToDictionary(lane => lane.Lane, lane => lane.LastHour),
        health.Median is { } median ? Math.Round(median.TotalMilliseconds, 1) : null, health.P95 is { } p95 ? Math.Round(p95.TotalMilliseconds, 1) : null,
        [.. health.Failures.Select(failure => new UpstreamFailureRow(failure.At.ToUniversalTime(), failure.Endpoint, failure.Problem, failure.Times))]);

    private static string Word(UpstreamOutcome outcome) => outcome switch
    {
        UpstreamOutcome.Ok => "ok",
        UpstreamOutcome.NotModified => "not_modified",
        UpstreamOutcome.TooMany => "too_many",
        UpstreamOutcome.ServerError => "server_error",
        UpstreamOutcome.Timeout => "timeout",
        UpstreamOutcome.BrokenBody => "broken_body",
        UpstreamOutcome.Refused => "refused",
        UpstreamOutcome.Unreachable => "unreachable",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
    };
}

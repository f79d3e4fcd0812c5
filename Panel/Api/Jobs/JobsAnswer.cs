using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>A page of jobs.</summary>
/// <param name="Jobs">Newest first.</param>
/// <param name="Page">This page's number, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Total">How many jobs fit.</param>
internal sealed record JobsAnswer(
    [property: JsonPropertyName("jobs")] IReadOnlyList<JobRow> Jobs,
    [property: JsonPropertyName("page")] int Page,
    [property: JsonPropertyName("pages")] int Pages,
    [property: JsonPropertyName("total")] int Total);

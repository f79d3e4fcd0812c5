namespace DiscordAH.Infrastructure.Sources;

/// <summary>The outcome of a question.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Value">What was read; set exactly when <paramref name="Status"/> is <see cref="SourceStatus.Ok"/>.</param>
/// <param name="LastModified">The answer's publication time, when it has one.</param>
/// <param name="ETag">The answer's version, when it has one.</param>
/// <param name="Problem">Why there is no value, one sentence for people.</param>
internal sealed record SourceAnswer<T>(SourceStatus Status, T? Value, DateTimeOffset? LastModified, string? ETag, string? Problem)
    where T : class
{
    public static SourceAnswer<T> Without(SourceStatus status, string problem) => new(status, null, null, null, problem);
}

namespace DiscordAH.Domain.Sources;

/// <summary>Where a part of a source stands.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Part">Which part: a region, a table.</param>
/// <param name="CheckedAt">When it was asked last, whatever came of it.</param>
/// <param name="ReadAt">When it was last read or found unchanged; null when never.</param>
/// <param name="LastModified">Publication time of what is held, as the source gave it.</param>
/// <param name="ETag">The version of what is held, as the source gave it.</param>
/// <param name="Rows">Rows held.</param>
/// <param name="Rejected">Rows of the last reading that made no sense.</param>
/// <param name="Problem">Why the last try failed, one sentence; null when it did not.</param>
public sealed record SourceState(
    string Source,
    string Part,
    DateTimeOffset CheckedAt,
    DateTimeOffset? ReadAt,
    DateTimeOffset? LastModified,
    string? ETag,
    int Rows,
    int Rejected,
    string? Problem)
{
    /// <summary>Of a part that was never asked.</summary>
    public static SourceState Never(string source, string part) => new(source, part, DateTimeOffset.UnixEpoch, null, null, null, 0, 0, null);

    /// <summary>After an attempt that failed: what is held stays.</summary>
    public SourceState Failed(DateTimeOffset at, string problem) => this with { CheckedAt = at, Problem = problem };
}

using DiscordAH.Domain.Sources;

namespace DiscordAH.Infrastructure.Sources;

/// <summary>Where a part of a second source stands.</summary>
internal sealed class SourceStateRow
{
    public string Source { get; set; } = "";

    public string Part { get; set; } = "";

    public DateTimeOffset CheckedAt { get; set; }

    public DateTimeOffset? ReadAt { get; set; }

    public DateTimeOffset? LastModified { get; set; }

    public string? Etag { get; set; }

    public int Rows { get; set; }

    public int Rejected { get; set; }

    public string? Problem { get; set; }

    public SourceState ToState() => new(Source, Part, CheckedAt, ReadAt, LastModified, Etag, Rows, Rejected, Problem);
}

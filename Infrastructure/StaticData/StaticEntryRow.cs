namespace DiscordAH.Infrastructure.StaticData;

/// <summary>Something that is to be read. Builds are build numbers, 0 for none: unlisted entries stand here only while they are missing.</summary>
internal sealed class StaticEntryRow
{
    public int Kind { get; set; }

    public int Id { get; set; }

    public int Parent { get; set; }

    public int ListedBuild { get; set; }

    public int ReadBuild { get; set; }

    public int Failures { get; set; }

    public bool IsMissing { get; set; }

    public string? Problem { get; set; }

    public DateTimeOffset? ReadAt { get; set; }

    public DateTimeOffset? AskAgainAt { get; set; }
}

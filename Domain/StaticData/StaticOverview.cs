namespace DiscordAH.Domain.StaticData;

/// <summary>Where the static data stand.</summary>
/// <param name="Build">The newest build seen; null before the first reading.</param>
/// <param name="SeenAt">When that build was first seen.</param>
/// <param name="Counts">One for each sort that has entries, by <see cref="StaticKind"/>.</param>
public sealed record StaticOverview(GameBuild? Build, DateTimeOffset? SeenAt, IReadOnlyList<StaticCount> Counts)
{
    /// <summary>Percent of what is listed that was read at the current build, 0 to 100, rounded down: 100 means all.</summary>
    public int Percent => Counts.Sum(count => (long)count.Listed) is > 0 and var listed
        ? (int)(100 * Counts.Sum(count => (long)count.Read) / listed)
        : 0;
}

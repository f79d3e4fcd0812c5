namespace DiscordAH.Domain.StaticData;

/// <summary>What is known of the reading of static data: which build, what it lists, what was read, and what has to be asked for again and when.</summary>
public interface IStaticLedger
{
    /// <summary>The newest build seen; null before the first.</summary>
    Task<GameBuild?> BuildAsync(CancellationToken ct);

    /// <summary>Notes a build. A newer one makes everything due again, what was missing included; an older or known one changes nothing.</summary>
    /// <returns>Whether it is newer than all seen.</returns>
    Task<bool> NoteBuildAsync(GameBuild build, DateTimeOffset at, CancellationToken ct);

    /// <summary>Notes that a build lists these; what it listed before stays.</summary>
    Task ListAsync(GameBuild build, IReadOnlyList<StaticEntry> entries, CancellationToken ct);

    /// <summary>How many of a kind a build lists so far.</summary>
    Task<int> ListedAsync(StaticKind kind, GameBuild build, CancellationToken ct);

    /// <summary>Listed entries that were not read at the build and whose pause is over, by id; at most <paramref name="max"/>.</summary>
    Task<IReadOnlyList<StaticEntry>> DueAsync(StaticKind kind, GameBuild build, DateTimeOffset now, int max, CancellationToken ct);

    /// <summary>How many <see cref="DueAsync"/> would give without a limit.</summary>
    Task<int> CountDueAsync(StaticKind kind, GameBuild build, DateTimeOffset now, CancellationToken ct);

    /// <summary>Notes what came of asking: read ones are done for their build, the others are due again after <see cref="RetryPauses"/>. A reading of an older build than the newest counts as stale and is asked for again.</summary>
    Task NoteAsync(IReadOnlyList<StaticResult> results, DateTimeOffset at, CancellationToken ct);

    /// <summary>Where things stand.</summary>
    Task<StaticOverview> OverviewAsync(CancellationToken ct);
}

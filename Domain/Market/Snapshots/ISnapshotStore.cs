namespace DiscordAH.Domain.Market;

/// <summary>Where snapshots go. Safe to call from several processes at once.</summary>
public interface ISnapshotStore
{
    /// <summary>
    /// Writes the snapshot row, the current market and the history rows of every variant whose minimum, market value, median,
    /// quantity or auctions changed, in one transaction; variants that vanished get a history row with quantity 0.
    /// </summary>
    Task<RecordedSnapshot> RecordAsync(MarketSnapshot snapshot, CancellationToken ct);

    /// <summary>
    /// Writes older snapshots into history only (never into the current market), in one transaction. They must be of one market,
    /// ascending, later than <see cref="LastArchivedAsync"/> and earlier than the first live snapshot; others are left out.
    /// </summary>
    /// <returns>History rows written.</returns>
    Task<int> RecordArchivedAsync(IReadOnlyList<MarketSnapshot> snapshots, CancellationToken ct);

    /// <summary>The publication time of the newest live snapshot; null when there is none.</summary>
    Task<DateTimeOffset?> LastPublishedAsync(MarketId market, CancellationToken ct);

    /// <summary>The publication time of the first live snapshot; null when there is none.</summary>
    Task<DateTimeOffset?> FirstPublishedAsync(MarketId market, CancellationToken ct);

    /// <summary>The publication time of the newest snapshot written by <see cref="RecordArchivedAsync"/>.</summary>
    Task<DateTimeOffset?> LastArchivedAsync(MarketId market, CancellationToken ct);

    /// <summary>Notes that the market was asked and had nothing new.</summary>
    Task NoteCheckedAsync(MarketId market, DateTimeOffset at, CancellationToken ct);
}

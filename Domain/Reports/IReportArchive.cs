using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Reports;

/// <summary>Reports that were made, with their files.</summary>
public interface IReportArchive
{
    /// <summary>Keeps a report; one that is there already (kind, subject and stamp) stays as it is.</summary>
    /// <param name="report">The report; its id does not matter.</param>
    /// <param name="pdf">The file.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The report as it stands in the archive.</returns>
    Task<StoredReport> AddAsync(StoredReport report, byte[] pdf, CancellationToken ct);

    /// <summary>Reports, newest first.</summary>
    Task<Page<StoredReport>> ListAsync(PageRequest page, CancellationToken ct);

    /// <summary>One report; null when there is none.</summary>
    Task<StoredReport?> FindAsync(long id, CancellationToken ct);

    /// <summary>The newest report of a subject; null when there is none.</summary>
    Task<StoredReport?> LatestAsync(string kind, string subject, CancellationToken ct);

    /// <summary>A report's file; null when there is none.</summary>
    Task<byte[]?> ReadAsync(long id, CancellationToken ct);

    /// <summary>Removes what was made before a moment.</summary>
    /// <returns>How many reports went.</returns>
    Task<int> PruneAsync(DateTimeOffset before, CancellationToken ct);
}

namespace DiscordAH.Domain.Reports;

/// <summary>What became of a wish for a report: it is there, or a job makes it.</summary>
/// <param name="Subject">Which report.</param>
/// <param name="Ready">The report of the newest snapshots; null while it is being made.</param>
/// <param name="Job">The job that makes it; null when it is there.</param>
public sealed record ReportTicket(MarketReportSubject Subject, StoredReport? Ready, long? Job);

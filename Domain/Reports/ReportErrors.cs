using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Reports;

/// <summary>Refusals of reports.</summary>
public static class ReportErrors
{
    /// <summary>No such report.</summary>
    public sealed record Unknown() : Error("reports.unknown", "There is no such report. It may be older than reports are kept; make it anew with /market report.");
}

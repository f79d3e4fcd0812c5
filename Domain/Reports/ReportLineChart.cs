namespace DiscordAH.Domain.Reports;

/// <summary>Lines over time, in UTC.</summary>
/// <param name="Title">What it shows, with place and span.</param>
/// <param name="Unit">What the numbers are.</param>
/// <param name="Lines">The lines, at most six to be told apart.</param>
/// <param name="Band">A range behind the lines; null for none.</param>
/// <param name="Note">A line below the chart; empty for none.</param>
public sealed record ReportLineChart(string Title, ReportUnit Unit, IReadOnlyList<ReportLine> Lines, ReportBand? Band = null, string Note = "") : ReportBlock;

namespace DiscordAH.Domain.Reports;

/// <summary>A ranking: a bar a line, the longest first.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Bars">The bars, in the order shown.</param>
public sealed record ReportBarChart(string Title, IReadOnlyList<ReportBar> Bars) : ReportBlock;

namespace DiscordAH.Domain.Reports;

/// <summary>A line of a chart.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Points">Its points, ascending in time.</param>
public sealed record ReportLine(string Name, IReadOnlyList<ReportPoint> Points);

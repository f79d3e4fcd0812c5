namespace DiscordAH.Domain.Reports;

/// <summary>A range over time.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Points">Moments with both ends, ascending.</param>
public sealed record ReportBand(string Name, IReadOnlyList<(DateTimeOffset At, double Low, double High)> Points);

namespace DiscordAH.Domain.Reports;

/// <summary>A point of a line.</summary>
/// <param name="At">When.</param>
/// <param name="Value">How much; null breaks the line.</param>
public readonly record struct ReportPoint(DateTimeOffset At, double? Value);

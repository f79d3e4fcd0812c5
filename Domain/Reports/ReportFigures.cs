namespace DiscordAH.Domain.Reports;

/// <summary>The numbers that matter most, side by side.</summary>
/// <param name="Figures">The numbers, most important first.</param>
public sealed record ReportFigures(IReadOnlyList<ReportFigure> Figures) : ReportBlock;

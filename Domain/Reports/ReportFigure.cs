namespace DiscordAH.Domain.Reports;

/// <summary>One number that matters.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">The number with its unit.</param>
/// <param name="Note">A few words on it; empty for none.</param>
public sealed record ReportFigure(string Label, string Value, string Note = "");

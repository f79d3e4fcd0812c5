namespace DiscordAH.Domain.Reports;

/// <summary>A table. It may be longer than a page: its header is repeated, and a row stays in one piece unless it is taller than a page.</summary>
/// <param name="Caption">What it shows; empty for none.</param>
/// <param name="Columns">The columns, left to right.</param>
/// <param name="Rows">Rows of as many cells as there are columns; missing ones are empty.</param>
/// <param name="Totals">A last row that stands out; null for none.</param>
public sealed record ReportTable(
    string Caption, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string>? Totals = null) : ReportBlock;

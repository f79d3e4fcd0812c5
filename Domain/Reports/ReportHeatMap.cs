namespace DiscordAH.Domain.Reports;

/// <summary>A grid of colours, such as hours by weekdays.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">What the numbers are.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">Names of the rows.</param>
/// <param name="Values">Values row by row, as many as there are columns each; null where nothing is known.</param>
/// <param name="Note">A line below it; empty for none.</param>
public sealed record ReportHeatMap(
    string Title, ReportUnit Unit, IReadOnlyList<string> Columns, IReadOnlyList<string> Rows, IReadOnlyList<IReadOnlyList<double?>> Values, string Note = "") : ReportBlock;

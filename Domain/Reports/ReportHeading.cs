namespace DiscordAH.Domain.Reports;

/// <summary>A heading within a section; never stands alone at the foot of a page.</summary>
/// <param name="Text">The heading.</param>
public sealed record ReportHeading(string Text) : ReportBlock;

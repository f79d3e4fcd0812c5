namespace DiscordAH.Domain.Reports;

/// <summary>A paragraph; line breaks within it are kept.</summary>
/// <param name="Text">Plain text.</param>
public sealed record ReportText(string Text) : ReportBlock;

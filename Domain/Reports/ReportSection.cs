namespace DiscordAH.Domain.Reports;

/// <summary>A chapter, listed in the table of contents.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">What stands in it, from top to bottom.</param>
/// <param name="OnNewPage">Whether it begins a page.</param>
public sealed record ReportSection(string Title, IReadOnlyList<ReportBlock> Blocks, bool OnNewPage = false);

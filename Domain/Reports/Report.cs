namespace DiscordAH.Domain.Reports;

/// <summary>A report as people read it: words and numbers ready to show, without any drawing. Every renderer makes the same document of it.</summary>
/// <param name="Title">First line of the cover, and the document's title.</param>
/// <param name="Subtitle">Second line of the cover.</param>
/// <param name="CoverLines">What else the cover says, a line each.</param>
/// <param name="GeneratedAt">When it was made; also the document's creation date, so that the same report is the same file.</param>
/// <param name="DataUntil">The moment up to which its data reach.</param>
/// <param name="Sections">The chapters.</param>
public sealed record Report(
    string Title, string Subtitle, IReadOnlyList<string> CoverLines, DateTimeOffset GeneratedAt, DateTimeOffset DataUntil, IReadOnlyList<ReportSection> Sections);

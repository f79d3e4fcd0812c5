using DiscordAH.Domain.Reports;
using DiscordAH.Infrastructure.Reports.Layout;
using QuestPDF.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using Settings = QuestPDF.Settings;

namespace DiscordAH.Infrastructure.Reports.QuestPdf;

/// <summary>
/// QuestPDF as renderer, in programs built with <c>-p:UseQuestPdf=true</c>. The pages are those of <see cref="ReportLayout"/>, so that a
/// report has the same text on the same pages whoever draws it; QuestPDF sets the text, embeds the fonts and writes the document.
/// </summary>
internal sealed class QuestPdfReports : IReportRenderer
{
    // QuestPDF's settings are global: once a process is enough.
    private static readonly Lazy<bool> Prepared = new(Prepare);

    public int Render(Report report, Stream output, CancellationToken ct)
    {
        _ = Prepared.Value;
        using var layout = new ReportLayout(report);
        using var measure = new TextMeasure();
        Document.Create(document =>
        {
            foreach (var page in layout.Pages())
            {
                ct.ThrowIfCancellationRequested();
                document.Page(sheet => QuestPage.Fill(sheet, page, measure));
            }
        }).WithMetadata(new DocumentMetadata
        {
            Title = TextLines.Clean(report.Title),
            Subject = TextLines.Clean(report.Subtitle),
            Author = "DiscordAH",
            Creator = "DiscordAH",
            Producer = "DiscordAH (QuestPDF)",
            CreationDate = report.GeneratedAt,
            ModifiedDate = report.GeneratedAt,
        }).GeneratePdf(output);
        return layout.PageCount;
    }

    private static bool Prepare()
    {
        // Community: free for open source. Whoever runs this in a company looks at QuestPDF's terms first.
        Settings.License = LicenseType.Community;

        // Names of any language may come; a letter that no font has is shown as a box, not thrown.
        Settings.CheckIfAllTextGlyphsAreAvailable = false;
        foreach (var font in ReportFonts.Files())
            using (font) FontManager.RegisterFont(font);
        return true;
    }
}

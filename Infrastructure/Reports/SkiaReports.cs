using DiscordAH.Domain.Reports;
using DiscordAH.Infrastructure.Reports.Drawing;
using DiscordAH.Infrastructure.Reports.Layout;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports;

/// <summary>The default renderer: Skia's PDF writer, which embeds the letters used and writes each page out as it is finished.</summary>
internal sealed class SkiaReports : IReportRenderer
{
    public int Render(Report report, Stream output, CancellationToken ct)
    {
        using var layout = new ReportLayout(report);
        using var drawing = new PageDrawing();
        var metadata = new SKDocumentPdfMetadata
        {
            Title = TextLines.Clean(report.Title),
            Subject = TextLines.Clean(report.Subtitle),
            Author = "DiscordAH",
            Creator = "DiscordAH",
            Producer = "DiscordAH (Skia/PDF)",
            Creation = report.GeneratedAt.UtcDateTime,
            Modified = report.GeneratedAt.UtcDateTime,
            RasterDpi = SKDocument.DefaultRasterDpi,
            EncodingQuality = 101,
        };
        using var stream = new SKManagedWStream(output);
        using var document = SKDocument.CreatePdf(stream, metadata) ?? throw new InvalidOperationException("No PDF can be written.");
        foreach (var page in layout.Pages())
        {
            ct.ThrowIfCancellationRequested();
            var canvas = document.BeginPage(PageGrid.Width, PageGrid.Height);
            drawing.Draw(canvas, page);
            document.EndPage();
        }

        document.Close();
        return layout.PageCount;
    }
}

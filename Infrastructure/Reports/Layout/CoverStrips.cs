using System.Globalization;
using DiscordAH.Domain.Reports;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports.Layout;

/// <summary>The cover with the table of contents.</summary>
internal sealed class CoverStrips(TextMeasure measure, TextStrips text)
{
    private const float PageNumber = 40;

    /// <param name="report">The report.</param>
    /// <param name="pageOf">Page of each section; null while that is being found out, which changes no height.</param>
    public IEnumerable<Strip> Of(Report report, IReadOnlyDictionary<int, int>? pageOf)
    {
        yield return new Strip(110, top => [new FillBox(new SKRect(PageGrid.Left, top, PageGrid.Left + 64, top + 6), ReportPalette.Accent)]);
        foreach (var strip in text.Paragraph(report.Title, TextLook.Title, 0)) yield return strip;
        foreach (var strip in text.Paragraph(report.Subtitle, TextLook.Subtitle, 10)) yield return strip;
        yield return Strip.Space(24);
        foreach (var line in report.CoverLines)
            foreach (var strip in text.Paragraph(line, TextLook.Cover, 5)) yield return strip;
        foreach (var strip in text.Paragraph($"Data until {Moment(report.DataUntil)}", TextLook.Cover, 16)) yield return strip;
        foreach (var strip in text.Paragraph($"Generated {Moment(report.GeneratedAt)}", TextLook.Cover, 5)) yield return strip;
        yield return text.Heading("Contents", TextLook.Heading, 40);
        for (var i = 0; i < report.Sections.Count; i++) yield return Entry(report.Sections[i].Title, i, pageOf is null ? null : pageOf.GetValueOrDefault(i));
    }

    /// <summary><c>23 November 2026, 02:58 UTC</c>.</summary>
    public static string Moment(DateTimeOffset at) => at.ToUniversalTime().ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private Strip Entry(string title, int section, int? page)
    {
        var look = TextLook.Body;
        var lines = TextLines.Wrap(measure, title, look, PageGrid.Room - PageNumber - 8);
        var height = lines.Count * look.LineHeight;
        var number = page?.ToString(CultureInfo.InvariantCulture) ?? "";
        return new Strip(height, top =>
        [
            new TextBox(new SKRect(PageGrid.Left, top, PageGrid.Right - PageNumber - 8, top + height), lines, look),
            new TextBox(new SKRect(PageGrid.Right - PageNumber, top, PageGrid.Right, top + height), [number], look with { Alignment = ReportAlignment.Right }),
            new FillBox(new SKRect(PageGrid.Left, top + height + 1.5f, PageGrid.Right, top + height + 2), ReportPalette.Rule),
            new LinkBox(new SKRect(PageGrid.Left, top, PageGrid.Right, top + height), section, IsTarget: false),
        ])
        { Before = 5 };
    }
}

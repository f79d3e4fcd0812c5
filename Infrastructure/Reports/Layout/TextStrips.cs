using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports.Layout;

/// <summary>Headings and paragraphs.</summary>
internal sealed class TextStrips(TextMeasure measure)
{
    private const int Together = 8;

    /// <summary>A paragraph over the whole width, in pieces of a few lines so that it can run on to the next page.</summary>
    public IEnumerable<Strip> Paragraph(string text, TextLook look, float before, float indent = 0)
    {
        var lines = TextLines.Wrap(measure, text, look, PageGrid.Room - indent);
        var first = true;
        foreach (var piece in lines.Chunk(Together))
        {
            yield return Lines(piece, look, indent) with { Before = first ? before : 0 };
            first = false;
        }
    }

    /// <summary>A heading: in one piece, and never the last thing on a page.</summary>
    public Strip Heading(string text, TextLook look, float before) =>
        Lines([.. TextLines.Wrap(measure, text, look, PageGrid.Room).Take(Together)], look, 0) with { Before = before, KeepsWithNext = true };

    /// <summary>A section's heading with a rule below.</summary>
    public Strip Section(string title, int index, bool onNewPage)
    {
        var look = TextLook.Section;
        var lines = TextLines.Wrap(measure, title, look, PageGrid.Room).Take(Together).ToArray();
        var height = lines.Length * look.LineHeight;
        return new Strip(height + 10, top =>
        [
            new LinkBox(new SKRect(PageGrid.Left, top, PageGrid.Right, top + height), index, IsTarget: true),
            new TextBox(new SKRect(PageGrid.Left, top, PageGrid.Right, top + height), lines, look),
            new FillBox(new SKRect(PageGrid.Left, top + height + 3, PageGrid.Right, top + height + 4.2f), ReportPalette.Accent),
        ])
        {
            Before = 26, KeepsWithNext = true, StartsPage = onNewPage, Section = index,
        };
    }

    private static Strip Lines(string[] lines, TextLook look, float indent)
    {
        var height = lines.Length * look.LineHeight;
        return new Strip(height, top => [new TextBox(new SKRect(PageGrid.Left + indent, top, PageGrid.Right, top + height), lines, look)]);
    }
}

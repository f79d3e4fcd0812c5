using DiscordAH.Domain.Reports;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports.Layout;

/// <summary>Line charts and heat maps: title, legend, drawing and note as strips that stay together.</summary>
internal sealed class ChartStrips(TextMeasure measure, TextStrips text)
{
    private const float Tall = 158;
    private const float Mark = 16;

    public IEnumerable<Strip> Of(ReportLineChart chart)
    {
        yield return text.Heading(chart.Title, TextLook.Caption, 14);
        if (chart.Lines.Sum(line => line.Points.Count(point => point.Value is not null)) == 0)
        {
            foreach (var strip in text.Paragraph("There are no data to draw.", TextLook.Small, 3)) yield return strip;
            yield break;
        }

        if (chart.Lines.Count > 1 || chart.Band is not null) yield return Legend(chart);
        foreach (var strip in Drawing(chart, Tall, chart.Note)) yield return strip;
    }

    public IEnumerable<Strip> Of(ReportHeatMap chart)
    {
        yield return text.Heading(chart.Title, TextLook.Caption, 14);
        foreach (var strip in Drawing(chart, Math.Clamp(30 + (chart.Rows.Count * 16), 80, 420), chart.Note)) yield return strip;
    }

    private IEnumerable<Strip> Drawing(ReportBlock chart, float height, string note)
    {
        yield return new Strip(height, top => [new ChartBox(new SKRect(PageGrid.Left, top, PageGrid.Right, top + height), chart)]) { Before = 3, KeepsWithNext = note.Length > 0 };
        if (note.Length == 0) yield break;
        foreach (var strip in text.Paragraph(note, TextLook.Small, 3)) yield return strip;
    }

    // Names side by side as long as they fit, the mark of the line before each.
    private Strip Legend(ReportLineChart chart)
    {
        var entries = chart.Lines.Select((line, i) => (line.Name, Colour: LineColour(i))).ToList();
        if (chart.Band is { } band) entries.Add((band.Name, ReportPalette.Band));
        var look = TextLook.Small;
        var boxes = new List<Func<float, IEnumerable<Box>>>();
        float x = 0, y = 0;
        foreach (var (name, colour) in entries)
        {
            var lines = TextLines.Wrap(measure, name, look, PageGrid.Room - Mark);
            var wide = lines.Max(line => measure.Width(line, look)) + 0.5f;
            if (x > 0 && x + Mark + wide > PageGrid.Room) (x, y) = (0, y + look.LineHeight);
            var (left, down) = (PageGrid.Left + x, y);
            boxes.Add(top =>
            [
                new FillBox(new SKRect(left, top + down + 4, left + 11, top + down + 7), colour),
                new TextBox(new SKRect(left + Mark, top + down, left + Mark + wide, top + down + (lines.Count * look.LineHeight)), lines, look),
            ]);
            (x, y) = lines.Count > 1 ? (0, y + (lines.Count * look.LineHeight)) : (x + Mark + wide + 14, y);
        }

        return new Strip(y + (x > 0 ? look.LineHeight : 0), top => boxes.SelectMany(make => make(top))) { Before = 3, KeepsWithNext = true };
    }

    /// <summary>The colour of a chart's line.</summary>
    public static SKColor LineColour(int index) => ReportPalette.Lines[index % ReportPalette.Lines.Count];
}

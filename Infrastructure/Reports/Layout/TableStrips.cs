using DiscordAH.Domain.Reports;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports.Layout;

/// <summary>Tables, a row a strip; a row taller than a page is cut between two lines of text.</summary>
internal sealed class TableStrips(TextMeasure measure, TextStrips text)
{
    private const float Above = 2.5f;

    public IEnumerable<Strip> Of(ReportTable table)
    {
        if (table.Caption.Length > 0) yield return text.Heading(table.Caption, TextLook.Caption, 14);
        var widths = ColumnWidths.Of(measure, table, PageGrid.Room);
        var header = Header(table, widths);
        var first = true;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            foreach (var row in Row(table, table.Rows[i], widths, header, TextLook.Cell, i % 2 == 1 ? ReportPalette.Stripe : null))
            {
                // The header goes with the first row; on every later page the page breaker repeats it.
                if (first) yield return header with { Before = table.Caption.Length > 0 ? 4 : 12, KeepsWithNext = true };
                first = false;
                yield return row;
            }
        }

        if (first) yield return header with { Before = 4 };
        if (table.Totals is not { } totals) yield break;
        foreach (var row in Row(table, totals, widths, header, TextLook.Total, ReportPalette.Card)) yield return row;
    }

    private Strip Header(ReportTable table, float[] widths)
    {
        var look = TextLook.TableHead;
        var cells = table.Columns.Select((column, i) => TextLines.Wrap(measure, column.Title, look, widths[i] - (2 * ColumnWidths.Padding))).ToArray();
        return Line(table, cells, widths, look, ReportPalette.Accent, rule: false);
    }

    private IEnumerable<Strip> Row(ReportTable table, IReadOnlyList<string> row, float[] widths, Strip header, TextLook look, SKColor? ground)
    {
        var cells = table.Columns
            .Select((_, i) => i < row.Count ? TextLines.Wrap(measure, row[i], look, widths[i] - (2 * ColumnWidths.Padding)) : [])
            .ToArray();
        var most = Math.Max(1, (int)((PageGrid.Tall - header.Height - (2 * Above) - 1) / look.LineHeight));
        var lines = cells.Max(cell => cell.Count);
        for (var from = 0; from < Math.Max(1, lines); from += most)
        {
            var piece = lines <= most ? cells : Array.ConvertAll(cells, cell => cell.Skip(from).Take(most).ToList());
            yield return Line(table, piece, widths, look, ground, rule: from + most >= lines) with { Header = header };
        }
    }

    private static Strip Line(ReportTable table, List<string>[] cells, float[] widths, TextLook look, SKColor? ground, bool rule)
    {
        var height = (Math.Max(1, cells.Max(cell => cell.Count)) * look.LineHeight) + (2 * Above);
        return new Strip(height, top => Boxes(table, cells, widths, look, ground, rule, top, height));
    }

    private static IEnumerable<Box> Boxes(ReportTable table, List<string>[] cells, float[] widths, TextLook look, SKColor? ground, bool rule, float top, float height)
    {
        if (ground is { } colour) yield return new FillBox(new SKRect(PageGrid.Left, top, PageGrid.Right, top + height), colour);
        var left = PageGrid.Left;
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Count > 0)
            {
                var area = new SKRect(left + ColumnWidths.Padding, top + Above, left + widths[i] - ColumnWidths.Padding, top + Above + (cells[i].Count * look.LineHeight));
                yield return new TextBox(area, cells[i], look with { Alignment = table.Columns[i].Alignment });
            }

            left += widths[i];
        }

        if (rule) yield return new FillBox(new SKRect(PageGrid.Left, top + height - 0.4f, PageGrid.Right, top + height), ReportPalette.Rule);
    }
}

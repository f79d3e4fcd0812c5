using DiscordAH.Domain.Reports;

namespace DiscordAH.Infrastructure.Reports.Layout;

/// <summary>
/// Shares a table's width: columns of numbers take what their longest number needs, so that figures stay on one line where there is room; words share the rest by weight.
/// </summary>
internal static class ColumnWidths
{
    /// <summary>Left and right of a cell's text.</summary>
    public const float Padding = 4;

    private const float LeastForWords = 52;

    public static float[] Of(TextMeasure measure, ReportTable table, float room)
    {
        var columns = table.Columns;
        var total = columns.Sum(Weight);
        var widths = new float[columns.Count];
        var isNumber = columns.Select(column => column.Alignment == ReportAlignment.Right).ToArray();
        for (var i = 0; i < widths.Length; i++) widths[i] = isNumber[i] ? Math.Min(Needed(measure, table, i), room / 3) : 0;

        // Words must not be squeezed to nothing by long numbers.
        var words = columns.Where((_, i) => !isNumber[i]).Sum(Weight);
        var numbers = widths.Sum();
        var reserve = Math.Min(room * 0.6f, columns.Where((_, i) => !isNumber[i]).Count() * LeastForWords);
        if (numbers > room - reserve) Scale(widths, (room - reserve) / numbers);
        var left = room - widths.Sum();
        for (var i = 0; i < widths.Length; i++)
        {
            if (words > 0 && !isNumber[i]) widths[i] = (float)(left * Weight(columns[i]) / words);
            else if (words <= 0) widths[i] += (float)(left * Weight(columns[i]) / total);
        }

        return widths;
    }

    private static double Weight(ReportColumn column) => column.Weight > 0 ? column.Weight : 1;

    private static float Needed(TextMeasure measure, ReportTable table, int column)
    {
        // A heading may take two lines, not four.
        var title = table.Columns[column].Title;
        var widest = Math.Max(TextLines.WidestWord(measure, title, TextLook.TableHead), measure.Width(title, TextLook.TableHead) * 0.55f);
        foreach (var row in table.Rows)
            if (column < row.Count) widest = Math.Max(widest, measure.Width(row[column], TextLook.Cell));
        if (table.Totals is { } totals && column < totals.Count) widest = Math.Max(widest, measure.Width(totals[column], TextLook.Total));
        return widest + (2 * Padding) + 0.5f;
    }

    private static void Scale(float[] widths, float factor)
    {
        for (var i = 0; i < widths.Length; i++) widths[i] *= factor;
    }
}

using DiscordAH.Domain.Reports;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports.Layout;

/// <summary>Rankings: label, bar and number, a line each. Drawn of boxes, so that long labels wrap and a long ranking breaks across pages.</summary>
internal sealed class BarStrips(TextMeasure measure, TextStrips text)
{
    private const float LabelShare = 0.36f;
    private const float Thick = 8;
    private static readonly TextLook Number = TextLook.Cell with { IsBold = true };

    public IEnumerable<Strip> Of(ReportBarChart chart)
    {
        yield return text.Heading(chart.Title, TextLook.Caption, 14);
        if (chart.Bars.Count == 0)
        {
            foreach (var strip in text.Paragraph("There is nothing to rank.", TextLook.Small, 3)) yield return strip;
            yield break;
        }

        var numbers = Math.Min(PageGrid.Room * 0.25f, chart.Bars.Max(bar => measure.Width(bar.Text, Number)) + 6);
        var labels = PageGrid.Room * LabelShare;
        var room = PageGrid.Room - labels - numbers - 12;
        var (low, high) = (Math.Min(0, chart.Bars.Min(bar => bar.Value)), Math.Max(0, chart.Bars.Max(bar => bar.Value)));
        var scale = high - low <= 0 ? 0 : room / (high - low);
        foreach (var bar in chart.Bars) yield return Bar(bar, labels, numbers, PageGrid.Left + labels + 6 - (float)(low * scale), scale);
    }

    private Strip Bar(ReportBar bar, float labels, float numbers, float zero, double scale)
    {
        var name = TextLines.Wrap(measure, bar.Label, TextLook.Cell, labels);
        var number = TextLines.Wrap(measure, bar.Text, Number, numbers);
        var height = Math.Max(Thick, Math.Max(name.Count, number.Count) * TextLook.Cell.LineHeight);
        var end = zero + (float)(bar.Value * scale);
        return new Strip(height, top =>
        [
            new TextBox(new SKRect(PageGrid.Left, top, PageGrid.Left + labels, top + (name.Count * TextLook.Cell.LineHeight)), name, TextLook.Cell),
            new FillBox(new SKRect(Math.Min(zero, end), top + 1.5f, Math.Max(Math.Max(zero, end), Math.Min(zero, end) + 0.6f), top + 1.5f + Thick), bar.Value < 0 ? ReportPalette.Loss : ReportPalette.Bar),
            new TextBox(
                new SKRect(PageGrid.Right - numbers, top, PageGrid.Right, top + (number.Count * TextLook.Cell.LineHeight)), number, Number with { Alignment = ReportAlignment.Right }),
        ])
        { Before = 3 };
    }
}

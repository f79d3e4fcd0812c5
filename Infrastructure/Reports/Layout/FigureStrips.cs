using DiscordAH.Domain.Reports;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports.Layout;

/// <summary>Key figures as cards, three a line.</summary>
internal sealed class FigureStrips(TextMeasure measure)
{
    private const int Across = 3;
    private const float Gap = 9;
    private const float Inner = 9;
    private const float Wide = (PageGrid.Room - (Gap * (Across - 1))) / Across;

    private static readonly TextLook Label = TextLook.Small with { IsBold = true };

    public IEnumerable<Strip> Of(ReportFigures figures) => figures.Figures.Chunk(Across).Select(Line);

    private Strip Line(ReportFigure[] figures)
    {
        var cards = figures.Select(Card).ToArray();
        var height = cards.Max(card => card.Height);
        return new Strip(height, top => cards.SelectMany((card, i) => Boxes(card, PageGrid.Left + (i * (Wide + Gap)), top, height))) { Before = 9 };
    }

    private Laid Card(ReportFigure figure)
    {
        const float Room = Wide - (2 * Inner);
        var label = TextLines.Wrap(measure, figure.Label, Label, Room);

        // A long value is set smaller before it is broken.
        var look = TextLook.Figure;
        while (look.Size > 9 && measure.Width(figure.Value, look) > Room) look = look with { Size = look.Size - 1 };
        var value = TextLines.Wrap(measure, figure.Value, look, Room);
        var note = figure.Note.Length == 0 ? [] : TextLines.Wrap(measure, figure.Note, TextLook.Small, Room);
        return new Laid(label, value, look, note);
    }

    private static IEnumerable<Box> Boxes(Laid card, float left, float top, float height)
    {
        yield return new FillBox(new SKRect(left, top, left + Wide, top + height), ReportPalette.Card);
        yield return new FillBox(new SKRect(left, top, left + 2.5f, top + height), ReportPalette.Accent);
        var y = top + Inner;
        foreach (var (lines, look) in new[] { (card.Label, Label), (card.Value, card.Look), (card.Note, TextLook.Small) })
        {
            if (lines.Count == 0) continue;
            var bottom = y + (lines.Count * look.LineHeight);
            yield return new TextBox(new SKRect(left + Inner, y, left + Wide - Inner, bottom), lines, look);
            y = bottom + 2;
        }
    }

    private sealed record Laid(List<string> Label, List<string> Value, TextLook Look, List<string> Note)
    {
        public float Height => (2 * Inner) + 4 + (Label.Count * FigureStrips.Label.LineHeight) + (Value.Count * Look.LineHeight) + (Note.Count * TextLook.Small.LineHeight);
    }
}

using SkiaSharp;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>
/// The labels of marks, in a strip of their own above the prices: they never cover a line. The weightiest get room first; a mark whose label
/// fits in neither row keeps its line, and its words in the alternative text.
/// </summary>
internal sealed class ChartFlags
{
    private const int MaxRows = 2;
    private const float Size = 15.5f;
    private const float RowHeight = 20;
    private readonly List<(float Left, float Right, int Row, float At, string Label)> _placed = [];

    private ChartFlags(int rows) => Rows = rows;

    /// <summary>Rows in use.</summary>
    public int Rows { get; private set; }

    /// <summary>Labels that found room.</summary>
    public IReadOnlyList<(float Left, float Right, int Row, float At, string Label)> Placed => _placed;

    /// <summary>Finds room for the labels.</summary>
    /// <param name="marks">The marks.</param>
    /// <param name="left">Left edge of the plot, in pixels.</param>
    /// <param name="right">Right edge of the picture's usable width.</param>
    /// <param name="perHour">Pixels an hour.</param>
    /// <param name="unit">Size of things.</param>
    public static ChartFlags Place(IReadOnlyList<ChartMark> marks, float left, float right, float perHour, float unit)
    {
        var flags = new ChartFlags(0);
        using var font = new SKFont(ChartFont.Typeface, Size * unit);
        foreach (var mark in marks.OrderByDescending(mark => mark.Weight).ThenByDescending(mark => mark.From))
        {
            var at = left + ((float)mark.From * perHour);
            var wide = font.MeasureText(mark.Label) + (10 * unit);
            var start = Math.Clamp(at - (wide / 2), 2 * unit, Math.Max(2 * unit, right - wide));
            for (var row = 0; row < MaxRows; row++)
            {
                if (flags._placed.Any(other => other.Row == row && start < other.Right && start + wide > other.Left)) continue;
                flags._placed.Add((start, start + wide, row, at, mark.Label));
                flags.Rows = Math.Max(flags.Rows, row + 1);
                break;
            }
        }

        return flags;
    }

    /// <summary>Height of the strip.</summary>
    public float Height(float unit) => Rows == 0 ? 0 : ((Rows * RowHeight) + 2) * unit;

    /// <summary>Draws the strip; the first row stands lowest, next to its lines.</summary>
    public void Draw(SKCanvas canvas, ChartTheme theme, float top, float unit)
    {
        if (Rows == 0) return;
        using var font = new SKFont(ChartFont.Typeface, Size * unit);
        font.Subpixel = true;
        using var paint = new SKPaint();
        paint.IsAntialias = true;
        paint.Color = theme.Mark;
        paint.StrokeWidth = 1.5f * unit;
        var bottom = top + Height(unit);

        // Lines before labels: the line of an upper label passes behind the labels below it.
        foreach (var flag in _placed) canvas.DrawLine(flag.At, bottom - (((flag.Row * RowHeight) + 4) * unit), flag.At, bottom + (6 * unit), paint);
        foreach (var flag in _placed)
        {
            var floor = bottom - (flag.Row * RowHeight * unit);
            using var ground = new SKPaint();
            ground.Color = theme.Ground;
            canvas.DrawRect(new SKRect(flag.Left + (3 * unit), floor - ((RowHeight - 2) * unit), flag.Right - (3 * unit), floor - (2 * unit)), ground);
            canvas.DrawText(flag.Label, (flag.Left + flag.Right) / 2, floor - (6 * unit), SKTextAlign.Center, font, paint);
        }
    }
}

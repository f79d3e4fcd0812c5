using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports.Layout;

/// <summary>
/// Widths of text. Advances are linear in the size and there is no kerning, so one table a face serves all sizes, and a line is as wide as
/// it will be drawn. Not for several threads at once.
/// </summary>
internal sealed class TextMeasure : IDisposable
{
    private const float Unit = 1000;
    private readonly Dictionary<int, float> _regular = [];
    private readonly Dictionary<int, float> _bold = [];
    private readonly Dictionary<SKTypeface, SKFont> _fonts = [];

    /// <summary>A font as it is measured and drawn: no hinting, no rounding.</summary>
    public static SKFont Font(SKTypeface face, float size) => new(face, size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };

    public float Width(ReadOnlySpan<char> text, TextLook look)
    {
        var table = look.IsBold ? _bold : _regular;
        var sum = 0f;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!table.TryGetValue(rune.Value, out var advance)) table[rune.Value] = advance = Advance(rune.Value, look.IsBold);
            sum += advance;
        }

        return sum * look.Size / Unit;
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values) font.Dispose();
    }

    private float Advance(int rune, bool bold)
    {
        var (face, shown) = FaceChoice.Of(rune, bold);
        if (!_fonts.TryGetValue(face, out var font)) _fonts[face] = font = Font(face, Unit);
        return font.MeasureText(char.ConvertFromUtf32(shown));
    }
}

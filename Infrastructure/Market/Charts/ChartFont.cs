using ScottPlot;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>
/// The font of all charts, carried inside the program: a server often has none, and every machine is to draw the same picture.
/// DejaVu Sans; its licence lies beside the file.
/// </summary>
internal sealed class ChartFont : IFontResolver
{
    public const string Name = "DejaVu Sans";

    // Typefaces are immutable and may be used by many threads; this one lives as long as the process.
    public static SKTypeface Typeface { get; } = Load();

    static ChartFont()
    {
        Fonts.FontResolvers.Insert(0, new ChartFont());
        Fonts.Default = Name;
        Fonts.Sans = Name;
    }

    private ChartFont()
    {
    }

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        fontName == Name ? Typeface : null;

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => fontName == Name ? Typeface : null;

    /// <summary>A face that shows the text: ours, else one of the machine's, and the text without what neither can show.</summary>
    public static (SKTypeface Face, string Text) For(string text)
    {
        if (Typeface.ContainsGlyphs(text)) return (Typeface, text);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Typeface.ContainsGlyph(rune.Value)) continue;
            if (SKFontManager.Default.MatchCharacter(rune.Value) is { } other && other.ContainsGlyphs(text)) return (other, text);
            break;
        }

        return (Typeface, string.Concat(text.EnumerateRunes().Where(rune => Typeface.ContainsGlyph(rune.Value)).Select(rune => rune.ToString())));
    }

    private static SKTypeface Load()
    {
        using var stream = typeof(ChartFont).Assembly.GetManifestResourceStream("DejaVuSans.ttf")
            ?? throw new InvalidOperationException("The chart font is missing from the program.");
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data) ?? throw new InvalidOperationException("The chart font cannot be read.");
    }
}

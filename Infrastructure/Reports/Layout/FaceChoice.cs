using System.Collections.Concurrent;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports.Layout;

/// <summary>Which face shows a character: ours, else one of the machine's (Korean and Chinese names), else the sign for "cannot be shown".</summary>
internal static class FaceChoice
{
    public const int Unknown = 0xFFFD;

    private static readonly ConcurrentDictionary<int, SKTypeface?> Others = new();

    /// <summary>The face, and the character itself or its stand-in.</summary>
    public static (SKTypeface Face, int Rune) Of(int rune, bool bold)
    {
        var own = bold ? ReportFonts.Bold : ReportFonts.Regular;
        if (own.ContainsGlyph(rune)) return (own, rune);
        var other = Others.GetOrAdd(rune, static wanted => SKFontManager.Default.MatchCharacter(wanted) is { } found && found.ContainsGlyph(wanted) ? found : null);
        return other is null ? (own, Unknown) : (other, rune);
    }
}

using System.Text;
using DiscordAH.Infrastructure.Reports.Layout;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Reports.Drawing;

/// <summary>A line cut where another face is needed.</summary>
internal static class FaceRuns
{
    public static List<(SKTypeface Face, string Text)> Of(string line, bool bold)
    {
        var own = bold ? ReportFonts.Bold : ReportFonts.Regular;
        if (own.ContainsGlyphs(line)) return [(own, line)];
        var runs = new List<(SKTypeface, string)>();
        var text = new StringBuilder();
        SKTypeface? current = null;
        foreach (var rune in line.EnumerateRunes())
        {
            var (face, shown) = FaceChoice.Of(rune.Value, bold);
            if (current is not null && face != current)
            {
                runs.Add((current, text.ToString()));
                text.Clear();
            }

            current = face;
            text.Append(char.ConvertFromUtf32(shown));
        }

        if (current is not null) runs.Add((current, text.ToString()));
        return runs;
    }
}

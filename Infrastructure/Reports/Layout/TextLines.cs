using System.Globalization;
using System.Text;

namespace DiscordAH.Infrastructure.Reports.Layout;

/// <summary>Breaks text into lines: at spaces, else after a hyphen or slash, else anywhere between two characters. Nothing is ever cut off.</summary>
internal static class TextLines
{
    public static List<string> Wrap(TextMeasure measure, string text, TextLook look, float width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n')) WrapParagraph(measure, Clean(paragraph), look, width, lines);
        return lines;
    }

    /// <summary>The widest piece that does not break at spaces.</summary>
    public static float WidestWord(TextMeasure measure, string text, TextLook look) =>
        text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(word => measure.Width(Clean(word), look)).DefaultIfEmpty(0).Max();

    /// <summary>Control characters have no picture, and marks of direction would turn the line around.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(IsUnwanted)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t') clean.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)) clean.Append(rune);
        }

        return clean.ToString();
    }

    private static bool IsUnwanted(char c) => char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static void WrapParagraph(TextMeasure measure, string text, TextLook look, float width, List<string> lines)
    {
        if (measure.Width(text, look) <= width)
        {
            lines.Add(text);
            return;
        }

        var line = "";
        var used = 0f;
        var space = measure.Width(" ", look);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var wide = measure.Width(word, look);
            if (line.Length > 0 && used + space + wide <= width)
            {
                (line, used) = (line + " " + word, used + space + wide);
                continue;
            }

            if (line.Length > 0) lines.Add(line);
            line = wide <= width ? word : BreakWord(measure, word, look, width, lines);
            used = line.Length == word.Length ? wide : measure.Width(line, look);
        }

        if (line.Length > 0 || lines.Count == 0) lines.Add(line);
    }

    // Adds all but the last piece of a word that is wider than a line, and gives back the last one.
    private static string BreakWord(TextMeasure measure, string word, TextLook look, float width, List<string> lines)
    {
        var rest = word.AsSpan();
        while (measure.Width(rest, look) > width)
        {
            var take = Fitting(measure, rest, look, width);
            lines.Add(rest[..take].ToString());
            rest = rest[take..];
        }

        return rest.ToString();
    }

    // Characters that fit, at least one; up to a hyphen or slash when one lies in the later half.
    private static int Fitting(TextMeasure measure, ReadOnlySpan<char> text, TextLook look, float width)
    {
        int take = 0, seam = 0;
        var used = 0f;
        while (take < text.Length)
        {
            var next = take + StringInfo.GetNextTextElementLength(text[take..]);
            used += measure.Width(text[take..next], look);
            if (used > width) break;
            take = next;
            if (text[take - 1] is '-' or '/' or '–' or ',' or '.') seam = take;
        }

        if (take == 0) return StringInfo.GetNextTextElementLength(text);
        return seam > take / 2 ? seam : take;
    }
}

using System.Text;

namespace DiscordAH.Domain.Market.Search;

/// <summary>
/// Names as they are compared: lower case, no accents, no apostrophes, one space between words. Own tables, because the
/// programs run with invariant globalization, where Unicode normalization does nothing.
/// </summary>
internal static class FoldedText
{
    private const string Accented = "àáâãäåāăąçćĉċčďèéêëēĕėęěĝğġģĥìíîïĩīĭįıĵķĺļľŀñńņňòóôõöōŏőøŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżžđðħłёйїґў";
    private const string Plain = "aaaaaaaaacccccdeeeeeeeeegggghiiiiiiiiijkllllnnnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzzddhlеиігу";
    private const int MaxLength = 100;

    private static readonly Dictionary<char, char> Folds = Accented.Zip(Plain).ToDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>The text for comparison, cut after 100 characters; empty when it holds no letter or digit.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(Math.Min(text.Length, MaxLength) + 4);
        foreach (var c in text)
        {
            if (folded.Length >= MaxLength) break;
            Append(folded, c);
        }

        if (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return folded.ToString();
    }

    /// <summary>Words that hyphens hold together, joined: <c>Brew-Pup</c> gives <c>brewpup</c>.</summary>
    public static IEnumerable<string> JoinedWords(string text) =>
        text.Contains('-', StringComparison.Ordinal)
            ? text.Split(' ').Where(word => word.IndexOf('-', StringComparison.Ordinal) > 0).Select(word => Of(word.Replace("-", "", StringComparison.Ordinal)))
            : [];

    private static void Append(StringBuilder folded, char original)
    {
        var c = char.ToLowerInvariant(original);
        if (IsIgnored(c)) return;
        if (Folds.TryGetValue(c, out var plain)) c = plain;
        if (IsIdeograph(c))
        {
            // Chinese has no spaces: every character is a word, so any part of a name finds it.
            Space(folded);
            folded.Append(c).Append(' ');
            return;
        }

        switch (c)
        {
            case 'ß': folded.Append("ss"); break;
            case 'æ': folded.Append("ae"); break;
            case 'œ': folded.Append("oe"); break;
            case 'þ': folded.Append("th"); break;
            default:
                if (char.IsLetterOrDigit(c)) folded.Append(c);
                else Space(folded);
                break;
        }
    }

    // Apostrophes of all kinds, combining accents, soft hyphen, zero-width marks.
    private static bool IsIgnored(char c) =>
        c is '\'' or '’' or '‘' or 'ʼ' or '`' or '´' or '\u00AD' || c is >= '\u0300' and <= '\u036F' || c is >= '\u200B' and <= '\u200F' || c == '\uFEFF';

    private static bool IsIdeograph(char c) => c is >= '\u3400' and <= '\u9FFF';

    private static void Space(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
    }
}

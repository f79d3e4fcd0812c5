using System.Text;

namespace DiscordAH.Sandbox.Discord;

/// <summary>A typed command line cut into words and <c>name:value</c> pairs.</summary>
internal sealed record CommandText(string Name, IReadOnlyList<string> Words, IReadOnlyList<KeyValuePair<string, string>> Options)
{
    public static CommandText Parse(string text)
    {
        var parts = Split(text.Trim());
        if (parts.Count == 0 || !parts[0].StartsWith('/') || parts[0].Length < 2)
            throw new RunRefusal("A command starts with a slash, for example /help.");
        var words = new List<string>();
        var options = new List<KeyValuePair<string, string>>();
        foreach (var part in parts.Skip(1))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                options.Add(new(part[..colon], part[(colon + 1)..]));
            else if (options.Count == 0)
                words.Add(part);
            else
                throw new RunRefusal($"\"{part}\" belongs to no option; put values with spaces in double quotes, as in item:\"Two Words\".");
        }

        return new CommandText(parts[0][1..], words, options);
    }

    /// <summary>Splits at spaces outside double quotes; the quotes go, <c>\"</c> is a quote inside them.</summary>
    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        bool quoted = false, any = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '\\' && i + 1 < text.Length && text[i + 1] is '"' or '\\')
                part.Append(text[++i]);
            else if (c == '"')
                (quoted, any) = (!quoted, true);
            else if (!quoted && char.IsWhiteSpace(c))
                Take();
            else
                (part, any) = (part.Append(c), true);
        }

        if (quoted)
            throw new RunRefusal("A double quote was opened and not closed.");
        Take();
        return parts;

        void Take()
        {
            if (any)
                parts.Add(part.ToString());
            part.Clear();
            any = false;
        }
    }
}

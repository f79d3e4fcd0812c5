using System.Globalization;
using System.Text;

namespace DiscordAH.Bot.Discord.Replies;

/// <summary>Discord's markdown: escaping, stamps, mentions.</summary>
public static class DiscordText
{
    private const string Special = "\\*_~|`[]@<";
    private const string SpecialAtLineStart = "#->";

    /// <summary>User text as it is, never as markup or a mention.</summary>
    public static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsControl(c) && c != '\n') continue;
            var startsLine = builder.Length == 0 || builder[^1] == '\n';
            var isLink = c == ':' && text.AsSpan(i + 1).StartsWith("//", StringComparison.Ordinal);
            if (Special.Contains(c, StringComparison.Ordinal) || isLink || (startsLine && SpecialAtLineStart.Contains(c, StringComparison.Ordinal)))
                builder.Append('\\');
            builder.Append(c);
        }

        return builder.ToString();
    }

    /// <summary>"3 minutes ago", kept right by the reader's client.</summary>
    public static string Ago(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"<t:{at.ToUnixTimeSeconds()}:R>");

    /// <summary>Date and time in the reader's zone.</summary>
    public static string Stamp(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"<t:{at.ToUnixTimeSeconds()}:f>");

    /// <summary>Cuts to a length with an ellipsis, never through a surrogate pair.</summary>
    public static string Clip(string text, int max)
    {
        if (text.Length <= max) return text;
        var end = char.IsHighSurrogate(text[max - 2]) ? max - 2 : max - 1;
        return text[..end] + "…";
    }
}

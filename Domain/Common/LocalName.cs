namespace DiscordAH.Domain.Common;

/// <summary>A name in the languages it has.</summary>
/// <param name="English">The English name, what everything falls back to.</param>
/// <param name="ByLocale">Names by locale (<c>de_DE</c>), English included; empty when only English is known.</param>
public sealed record LocalName(string English, IReadOnlyDictionary<string, string> ByLocale)
{
    /// <summary>A name known in English alone.</summary>
    public static LocalName Of(string english) => new(english, new Dictionary<string, string>());

    /// <summary>The name in a locale; else in another of the same language, else English.</summary>
    /// <param name="locale">As in <see cref="GameLocales.All"/>.</param>
    public string In(string locale) => In(ByLocale, locale) ?? English;

    /// <summary>As <see cref="In(string)"/>, of names that stand in a dictionary; null when there is none in the language.</summary>
    public static string? In(IReadOnlyDictionary<string, string> names, string locale)
    {
        if (names.TryGetValue(locale, out var exact) && exact.Length > 0) return exact;
        var language = locale.Length >= 3 ? locale[..3] : locale;

        // Chinese characters differ by place: the other script is no help.
        if (language == "zh_") return null;
        return GameLocales.All.Where(other => other.StartsWith(language, StringComparison.Ordinal))
            .Select(other => names.GetValueOrDefault(other)).FirstOrDefault(name => !string.IsNullOrEmpty(name));
    }
}

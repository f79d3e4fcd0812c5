namespace DiscordAH.Domain.Common;

/// <summary>The languages that Battle.net writes names in.</summary>
public static class GameLocales
{
    /// <summary>What a name is shown in when its own language has none.</summary>
    public const string Fallback = "en_US";

    /// <summary>All of them, as Battle.net lists them.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["en_US", "es_MX", "pt_BR", "de_DE", "en_GB", "es_ES", "fr_FR", "it_IT", "ru_RU", "ko_KR", "zh_TW", "zh_CN"];

    /// <summary>Reads a locale however it is written: <c>de_DE</c>, <c>de-DE</c>, <c>deDE</c>, <c>de</c>; of a language with several the one most players use.</summary>
    /// <returns>The locale as in <see cref="All"/>; null when there is none such.</returns>
    public static string? Parse(string? text)
    {
        var parts = (text ?? "").Trim().Split('_', '-');
        if (parts is [{ Length: 4 } joined]) parts = [joined[..2], joined[2..]];
        if (parts is not [{ Length: 2 } language, ..]) return null;
        var country = parts.Length > 1 ? parts[^1] : "";
        var same = All.Where(locale => locale.StartsWith(language, StringComparison.OrdinalIgnoreCase)).ToList();
        if (same.Find(locale => locale.EndsWith(country, StringComparison.OrdinalIgnoreCase) && country.Length == 2) is { } exact) return exact;
        return language.ToLowerInvariant() switch
        {
            // Traditional characters, or the places that use them.
            "zh" => parts.Skip(1).Any(part => part.ToUpperInvariant() is "HANT" or "HK" or "MO") ? "zh_TW" : "zh_CN",
            "es" => country.Length == 0 ? "es_ES" : "es_MX",
            _ => same.FirstOrDefault(),
        };
    }

    /// <summary>The first locale of an Accept-Language header that Battle.net writes, best first; <see cref="Fallback"/> when it names none.</summary>
    public static string Prefer(IEnumerable<string> languages) => languages.Select(Parse).FirstOrDefault(locale => locale is not null) ?? Fallback;
}

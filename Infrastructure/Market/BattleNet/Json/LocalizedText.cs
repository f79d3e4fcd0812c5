using DiscordAH.Domain.Common;

namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>A text in one language, or in all: with <c>locale=</c> Battle.net sends a string, without it an object of languages.</summary>
/// <param name="Single">The string; null when languages came.</param>
/// <param name="ByLocale">Texts by locale (<c>en_US</c>); empty when a string came.</param>
internal sealed record LocalizedText(string? Single, IReadOnlyDictionary<string, string> ByLocale)
{
    /// <summary>The English text, else whatever there is; null when there is none.</summary>
    public string? English => Single ?? In("en_US") ?? In("en_GB") ?? ByLocale.Values.FirstOrDefault();

    /// <summary>The text as a name; null when it is empty.</summary>
    public LocalName? ToName() => string.IsNullOrWhiteSpace(English) ? null : new LocalName(English, ByLocale);

    /// <summary>The text of a locale, <c>enUS</c> or <c>en_US</c>; null when there is none.</summary>
    public string? In(string locale)
    {
        if (locale.Length == 4) locale = $"{locale[..2]}_{locale[2..]}";
        return ByLocale.TryGetValue(locale, out var text) ? text : null;
    }
}

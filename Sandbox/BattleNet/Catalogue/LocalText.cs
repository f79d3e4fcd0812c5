namespace DiscordAH.Sandbox.BattleNet.Catalogue;

/// <summary>A text in the languages that the sandbox knows; the others fall back to English.</summary>
internal sealed record LocalText(string En, string De, string Fr, string Ru)
{
    /// <summary>The locales of the real API, in its order.</summary>
    public static readonly string[] Locales =
    [
        "en_US", "es_MX", "pt_BR", "de_DE", "en_GB", "es_ES", "fr_FR", "it_IT", "ru_RU", "ko_KR", "zh_TW", "zh_CN",
    ];

    public static LocalText Same(string text) => new(text, text, text, text);

    /// <summary>Empty translations mean: as in English.</summary>
    public static LocalText From(string en, string de, string fr, string ru) =>
        new(en, de.Length == 0 ? en : de, fr.Length == 0 ? en : fr, ru.Length == 0 ? en : ru);

    public string In(string locale) => locale switch
    {
        "de_DE" => De,
        "fr_FR" => Fr,
        "ru_RU" => Ru,
        _ => En,
    };
}

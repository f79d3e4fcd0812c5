using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market.Search;

namespace DiscordAH.Domain.Professions;

/// <summary>Understands professions as people write them: <c>alchemy</c>, <c>Alchemie</c>, <c>171</c>.</summary>
public static class ProfessionLookup
{
    private const int MaxText = 60;

    /// <summary>The profession, or <see cref="ProfessionErrors.UnknownProfession"/>.</summary>
    public static Result<Profession> Resolve(IProfessionCatalog catalog, string text)
    {
        text = text.Trim();
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && catalog.All.FirstOrDefault(one => one.Id == id) is { } byId) return byId;
        var wanted = Plain(text);
        if (wanted.Length > 0 && catalog.All.FirstOrDefault(one => Names(one).Contains(wanted)) is { } named) return named;
        return new ProfessionErrors.UnknownProfession(text.Length > MaxText ? text[..MaxText] : text, Search(catalog, text));
    }

    /// <summary>Professions by what is typed so far: those whose name begins so, those that hold it, then the others, those with recipes first.</summary>
    public static IReadOnlyList<Profession> Search(IProfessionCatalog catalog, string typed)
    {
        var wanted = Plain(typed);
        return [.. catalog.All
            .OrderBy(one => wanted.Length == 0 ? 0 : Names(one).Any(name => name.StartsWith(wanted, StringComparison.Ordinal)) ? 0 : Names(one).Any(name => name.Contains(wanted, StringComparison.Ordinal)) ? 1 : 2)
            .ThenBy(one => HasRecipes(catalog, one) ? 0 : 1)
            .ThenBy(one => one.Name.English, StringComparer.Ordinal)];
    }

    /// <summary>Whether any of its tiers lists a recipe.</summary>
    public static bool HasRecipes(IProfessionCatalog catalog, Profession profession) => catalog.Tiers(profession.Id).Any(HasRecipes);

    /// <summary>The name in addresses: <c>junkyard-tinkering</c>.</summary>
    public static string Slug(Profession profession) => FoldedText.Of(profession.Name.English).Replace(' ', '-');

    /// <summary>The tier asked for, else the newest with recipes.</summary>
    internal static Result<SkillTier> Tier(IProfessionCatalog catalog, Profession profession, int? tier)
    {
        var tiers = catalog.Tiers(profession.Id);
        var found = tier is { } id ? tiers.FirstOrDefault(one => one.Id == id) : tiers.LastOrDefault(HasRecipes);
        return found is not null ? found : new ProfessionErrors.UnknownTier(profession, [.. tiers.Where(HasRecipes)]);
    }

    private static bool HasRecipes(SkillTier tier) => tier.Categories.Any(category => category.Recipes.Count > 0);

    private static IEnumerable<string> Names(Profession profession) => profession.Name.ByLocale.Values.Append(profession.Name.English).Select(Plain);

    private static string Plain(string text) => FoldedText.Of(text.Replace('-', ' ')).Replace(" ", "", StringComparison.Ordinal);
}

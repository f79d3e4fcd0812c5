using System.Text;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Understands realms as people write them: <c>area-52</c>, <c>us-area-52</c>, <c>Area 52</c>, <c>Area 52 (US)</c>, <c>Draenor EU</c>.</summary>
internal static class RealmLookup
{
    private const int Nearest = 5;

    public static Result<Realm> Resolve(IRealmCatalog realms, string text)
    {
        text = text.Trim();
        if (realms.FindBySlug(text.ToLowerInvariant()) is { } bySlug) return bySlug;

        var wanted = Plain(text);
        var near = realms.Search(text, 25);
        if (near.Count == 0 && WithoutRegion(text) is { } bare) near = realms.Search(bare, 25);
        var exact = wanted.Length == 0 ? [] : near.Where(realm => Spellings(realm).Contains(wanted)).DistinctBy(realm => realm.Id).ToList();
        return exact.Count switch
        {
            1 => exact[0],
            > 1 => new MarketErrors.AmbiguousRealm(text, exact),
            _ => new MarketErrors.UnknownRealm(text, [.. near.Take(Nearest)]),
        };
    }

    private static IEnumerable<string> Spellings(Realm realm)
    {
        var region = realm.Region.Slug();
        foreach (var name in new[] { Plain(realm.Slug), Plain(realm.Name), Plain(realm.LocalName) })
        {
            yield return name;
            yield return region + name;
            yield return name + region;
        }
    }

    private static string? WithoutRegion(string text)
    {
        var words = text.Split([' ', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries);
        var kept = words.Where(word => !RegionNames.TryParse(word, out _)).ToList();
        return kept.Count > 0 && kept.Count < words.Length ? string.Join(' ', kept) : null;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) plain.Append(Rune.ToLowerInvariant(rune));
        }

        return plain.ToString();
    }
}

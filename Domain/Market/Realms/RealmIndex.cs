using DiscordAH.Domain.Market.Search;

namespace DiscordAH.Domain.Market;

/// <summary>All realms by name and slug, in memory. Immutable: built whole when realms change, and swapped.</summary>
public sealed class RealmIndex
{
    private readonly Dictionary<MarketId, ConnectedRealm> _byMarket;
    private readonly ILookup<string, Realm> _bySlug;
    private readonly Realm[] _realms;
    private readonly NameIndex _names;

    private RealmIndex(IReadOnlyList<ConnectedRealm> connected)
    {
        All = connected;
        _byMarket = connected.GroupBy(one => one.Market).ToDictionary(same => same.Key, same => same.Last());
        _realms = [.. connected.SelectMany(one => one.Realms).DistinctBy(realm => (realm.Region, realm.Slug)).OrderBy(realm => realm.Region).ThenBy(realm => realm.Name, StringComparer.Ordinal)];
        _bySlug = _realms.ToLookup(realm => realm.Slug, StringComparer.OrdinalIgnoreCase);
        _names = new NameIndex([.. _realms.SelectMany((realm, owner) => NamesOf(realm).Select(name => new NameEntry(owner, name)))], static _ => 0);
    }

    /// <summary>An index without realms.</summary>
    public static RealmIndex Empty { get; } = Build([]);

    /// <summary>Every connected realm, in the order given.</summary>
    public IReadOnlyList<ConnectedRealm> All { get; }

    /// <summary>Indexes connected realms with all names of their realms.</summary>
    public static RealmIndex Build(IReadOnlyList<ConnectedRealm> connected) => new(connected);

    /// <summary>A market's connected realm; null for commodity markets and unknown ones.</summary>
    public ConnectedRealm? Find(MarketId market) => _byMarket.GetValueOrDefault(market);

    /// <summary>A realm by slug, alone or with its region before it; null when unknown, or when the bare slug exists in several regions.</summary>
    public Realm? FindBySlug(string slug)
    {
        slug = slug.Trim();
        var bare = _bySlug[slug].Take(2).ToList();
        if (bare.Count > 0) return bare.Count == 1 ? bare[0] : null;
        return slug.Length > 3 && slug[2] == '-' && RegionNames.TryParse(slug[..2], out var region)
            ? _bySlug[slug[3..]].FirstOrDefault(realm => realm.Region == region)
            : null;
    }

    /// <summary>Best matches first: slug or name, optionally with a region (<c>Draenor EU</c>, <c>eu-draenor</c>), prefix, words, small typos.</summary>
    /// <param name="text">What was typed; any text.</param>
    /// <param name="max">Most matches.</param>
    public IReadOnlyList<Realm> Search(string text, int max)
    {
        var (name, region) = SplitRegion(FoldedText.Of(text));
        if (region is { } wanted)
        {
            var within = name.Length == 0
                ? _realms.Where(realm => realm.Region == wanted).Take(Math.Max(0, max)).ToList()
                : Realms(_names.Search(name, max, owner => _realms[owner].Region == wanted));
            if (within.Count > 0) return within;
        }

        return Realms(_names.Search(text, max));
    }

    private List<Realm> Realms(IReadOnlyList<NameHit> hits) => [.. hits.Select(hit => _realms[hit.Owner])];

    private static IEnumerable<string> NamesOf(Realm realm)
    {
        yield return realm.Name;
        yield return realm.LocalName;
        yield return realm.Slug;
        // "area52" and "burninglegion" are how people write them in chat.
        yield return FoldedText.Of(realm.Name).Replace(" ", "", StringComparison.Ordinal);
    }

    private static (string Name, Region? Region) SplitRegion(string folded)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return (folded, null);
        if (RegionNames.TryParse(words[0], out var first)) return (string.Join(' ', words[1..]), first);
        return RegionNames.TryParse(words[^1], out var last) ? (string.Join(' ', words[..^1]), last) : (folded, null);
    }
}

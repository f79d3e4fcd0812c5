using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Import;

/// <summary>Finds the market that files are of.</summary>
internal static class ImportMarket
{
    public static Result<MarketId> Resolve(IReadOnlyList<ConnectedRealm> known, ImportRequest request)
    {
        Region? region = null;
        if (request.Region is { } text)
        {
            if (!RegionNames.TryParse(text, out var parsed)) return new ImportErrors.Usage($"\"{text}\" is not a region; the regions are us, eu, kr and tw.");
            region = parsed;
        }

        if (request.Realm is not { } slug) return MarketId.Commodities(region!.Value);
        if (known.Count == 0)
            return new ImportErrors.Usage("No realms are known yet. Start the program once without import; it reads them from Battle.net.");
        var realms = known.SelectMany(connected => connected.Realms).Where(realm => region is null || realm.Region == region).ToList();
        var wanted = realms
            .Where(realm => Is(slug, realm.Slug) || Is(slug, $"{realm.Region.Slug()}-{realm.Slug}") || Is(slug, realm.Name))
            .ToList();
        if (wanted.Count == 1) return wanted[0].Market;
        if (wanted.Count > 1) return new ImportErrors.Usage($"\"{slug}\" exists in several regions; add --region.");
        var like = realms.Where(realm => realm.Slug.StartsWith(slug[..Math.Min(3, slug.Length)], StringComparison.OrdinalIgnoreCase)).Take(5).Select(realm => realm.Slug).ToList();
        return new ImportErrors.Usage(like.Count == 0
            ? $"No realm is called \"{slug}\". Use the slug as on the realm list, for example area-52."
            : $"No realm is called \"{slug}\". Similar ones: {string.Join(", ", like)}.");
    }

    private static bool Is(string text, string name) => string.Equals(text, name, StringComparison.OrdinalIgnoreCase);
}

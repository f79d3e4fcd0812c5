using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Panel.Web;

namespace DiscordAH.Panel.Api;

/// <summary>Finds items and realms named in addresses, or refuses with what may have been meant.</summary>
internal static class MarketLookup
{
    private const int MaxText = 80;

    /// <summary>The realm of a slug; null when refused.</summary>
    public static Realm? Realm(HttpContext context, IRealmCatalog realms, string text)
    {
        if (text.Length <= MaxText && realms.FindBySlug(text) is { } realm) return realm;
        var shown = Shorten(text);
        var nearest = realms.Search(shown, 5);
        var same = nearest.Where(each => each.Slug.Equals(text, StringComparison.OrdinalIgnoreCase)).ToList();
        Error error = same.Count > 1 ? new MarketErrors.AmbiguousRealm(shown, same) : new MarketErrors.UnknownRealm(shown, nearest);
        Refusal.Set(context, StatusCodes.Status404NotFound, Refusal.From(error) with
        {
            Title = "Unknown realm",
            Suggestions = [.. (same.Count > 1 ? same : nearest).Select(each => new Suggestion(RealmText.Slug(each), RealmText.Name(each)))],
        });
        return null;
    }

    /// <summary>The good of an item id or variant key; null when refused.</summary>
    public static VariantKey? Item(HttpContext context, IItemCatalog items, string text)
    {
        if (VariantKey.TryParse(text, out var key) && items.Find(key.Item) is not null) return key;
        var shown = Shorten(text);
        var nearest = items.Search(shown, 5);
        Refusal.Set(context, StatusCodes.Status404NotFound, Refusal.From(new MarketErrors.UnknownItem(shown, nearest)) with
        {
            Title = "Unknown item",
            Suggestions = [.. nearest.Select(match => new Suggestion(match.Item.Id.Value.ToString(CultureInfo.InvariantCulture), match.Label))],
        });
        return null;
    }

    private static string Shorten(string text) => text.Length <= MaxText ? text : text[..MaxText];
}

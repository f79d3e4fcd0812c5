using DiscordAH.Domain.Market;
using DiscordAH.Panel.Api;

namespace DiscordAH.Panel.Pages.Market;

/// <summary>Realms of a comparison as rows of a table.</summary>
/// <param name="Comparison">The numbers.</param>
/// <param name="Offers">The rows, in the order they are shown.</param>
/// <param name="Own">The realm to mark; null for none.</param>
/// <param name="Realms">Where a realm's address is found.</param>
/// <param name="Caption">What the table shows.</param>
internal sealed record RealmsPart(ServerComparison Comparison, IReadOnlyList<RealmOffer> Offers, Realm? Own, IRealmCatalog Realms, string Caption)
{
    /// <summary>The good's page on that realm; null when the realm is not followed.</summary>
    public string? Link(RealmOffer offer)
    {
        if (offer.Market == Own?.Market) return $"/market/{RealmText.Slug(Own)}/{Comparison.Variant}";
        return Realms.Find(offer.Market) is { Realms: [var first, ..] } ? $"/market/{RealmText.Slug(first)}/{Comparison.Variant}" : null;
    }
}

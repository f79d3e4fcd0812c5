using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Pages.Market;

/// <summary>Reads the item of an address: a variant key, or an item id whose usual variant is wanted.</summary>
internal static class ItemRequest
{
    private const int MaxText = 80;

    public static LookUpPrice.Request Of(string item, string realm, PriceRange range) => new(
        Shorten(item), Shorten(realm), range,
        VariantKey.TryParse(item, out var key) && key.Traits != 0 ? key : null);

    private static string Shorten(string text) => text.Length <= MaxText ? text : text[..MaxText];
}

using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Pages.Market;

/// <summary>Reads the item of an address: a variant key, or an item id whose usual variant is wanted.</summary>
internal static class ItemRequest
{
    private const int MaxText = 80;

    public static LookUpPrice.Request Of(string item, string realm, PriceRange range) => new(Shorten(item), Shorten(realm), range, Variant(item));

    public static CalculatePriceTrends.Request Trend(string item, string realm, TrendRange range) => new(Shorten(item), Shorten(realm), range, Variant(item));

    public static CompareServers.Request Compare(string item, Region region) => new(Shorten(item), region, Variant(item));

    private static VariantKey? Variant(string item) => VariantKey.TryParse(item, out var key) && key.Traits != 0 ? key : null;

    private static string Shorten(string text) => text.Length <= MaxText ? text : text[..MaxText];
}

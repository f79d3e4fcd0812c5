using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Import;

/// <summary>
/// How archives name a good: <c>2589</c> an item (gear: at its base level), <c>i:19019::i80</c> gear of an item level, <c>p:1155</c> or <c>p:1155:25</c> a pet
/// of any or of that level, breeds and qualities together; and our own <c>19019-i80-t2</c>. Item levels relative to a base (<c>i:19019::+12</c>) are
/// refused: the base is not said.
/// </summary>
internal sealed class HistoryKey(VariantIdentity identity)
{
    private readonly Dictionary<string, VariantKey?> _known = new(StringComparer.Ordinal);

    public VariantKey? Parse(string text)
    {
        if (_known.TryGetValue(text, out var known)) return known;
        var key = Read(text);
        _known.Add(text, key);
        return key;
    }

    private VariantKey? Read(string text)
    {
        if (text.StartsWith("p:", StringComparison.Ordinal)) return Pet(text.AsSpan(2));
        if (text.StartsWith("i:", StringComparison.Ordinal)) return Gear(text.AsSpan(2));
        if (Number(text, int.MaxValue) is { } item) return Plain(item);
        return VariantKey.TryParse(text, out var key) && key.Item.Value > 0 ? key : null;
    }

    private VariantKey? Plain(int item) => item > 0 ? identity.Of(new ListedItem { ItemId = item }) : null;

    private VariantKey? Gear(ReadOnlySpan<char> text)
    {
        var mark = text.IndexOf(':');
        if (Number(mark < 0 ? text : text[..mark], int.MaxValue) is not ({ } item and > 0)) return null;
        if (mark < 0) return Plain(item);
        if (!text[mark..].StartsWith("::i")) return null;
        return Number(text[(mark + 3)..], 0xFFFF) is { } level and > 0 ? new VariantKey(new ItemId(item), VariantTraits.Gear(level, 0)) : null;
    }

    private static VariantKey? Pet(ReadOnlySpan<char> text)
    {
        var mark = text.IndexOf(':');
        if (Number(mark < 0 ? text : text[..mark], 0xFFFFF) is not ({ } species and > 0)) return null;
        if (mark < 0) return Pet(species, VariantTraits.AnyLevel);
        return Number(text[(mark + 1)..], 25) is { } level and > 0 ? Pet(species, VariantIdentity.LevelBucket(level)) : null;
    }

    private static VariantKey Pet(int species, int bucket) => new(ItemId.PetCage, VariantTraits.Pet(species, 0, VariantTraits.AnyQuality, bucket));

    private static int? Number(ReadOnlySpan<char> text, int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= max ? number : null;
}

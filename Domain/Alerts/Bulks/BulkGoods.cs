using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Domain.Alerts;

/// <summary>Finds the materials of a profession's tier, and in which market each is sold.</summary>
internal sealed class BulkGoods(ReadProfessionMarket profession, QuoteGoods quote, IItemCatalog items)
{
    /// <summary>A material that can be watched.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Market">Where it is sold.</param>
    /// <param name="Variant">The good.</param>
    /// <param name="OnSale">What is on sale of it; null when nothing is.</param>
    public sealed record Material(string Name, MarketId Market, VariantKey Variant, CurrentPrice? OnSale);

    /// <summary>What a person asked for.</summary>
    /// <param name="Name">What the bulk is called: <c>Alchemy materials (Illidan)</c>.</param>
    /// <param name="Realm">The realm.</param>
    /// <param name="Goods">The materials, by name.</param>
    /// <param name="Skipped">Materials nobody need watch, with the reason.</param>
    public sealed record Asked(string Name, Realm Realm, IReadOnlyList<Material> Goods, IReadOnlyList<(string Good, string Reason)> Skipped);

    /// <summary>Finds them.</summary>
    /// <returns>The materials, or the refusals of <see cref="ReadProfessionMarket"/>.</returns>
    public async Task<Result<Asked>> OfAsync(string text, string realm, int? tier, CancellationToken ct)
    {
        var read = await profession.RunAsync(text, realm, tier, ct);
        if (!read.Succeeded) return read.Error;
        var (found, place) = (read.Value, read.Value.Report.Realm);

        // Also what goes into recipes whose cost cannot be reckoned: it is bought all the same.
        var materials = found.Book.Crafts.SelectMany(craft => craft.Inputs).SelectMany(input => input.Items).Concat(found.Book.Names.Keys).ToHashSet();
        List<ItemId> unquoted = [.. materials.Where(item => !found.Quotes.ContainsKey(item))];
        var more = unquoted.Count == 0 ? null : await quote.RunAsync(place, unquoted, found.Report.DataUntil, ct);

        List<Material> goods = [];
        List<(string Good, string Reason)> skipped = [];
        foreach (var item in materials)
        {
            var quoted = found.Quotes.GetValueOrDefault(item) ?? more![item];
            var name = items.Find(item) is null && found.Book.Names.TryGetValue(item, out var told) ? told : items.NameOf(quoted.Variant);
            if (found.Book.Vendor.ContainsKey(item)) skipped.Add((name, "Vendors sell it."));
            else goods.Add(new Material(name, quoted.Market, quoted.Variant, quoted.OnSale.Count > 0 ? quoted.OnSale[0] : null));
        }

        return new Asked(
            $"{found.Report.Profession.Name.English} materials ({place.Name})", place,
            [.. goods.OrderBy(good => good.Name, StringComparer.Ordinal).ThenBy(good => good.Variant.Item.Value)], [.. skipped.OrderBy(one => one.Good, StringComparer.Ordinal)]);
    }
}

using System.Collections.Frozen;
using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Market;

/// <summary>Item and pet names of the store, in memory. Readers always see one whole index: the last that could be loaded.</summary>
internal sealed class ItemCatalog(IServiceScopeFactory scopes) : IItemCatalog, ICatalog, IDisposable
{
    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private volatile Content _content = new(ItemIndex.Empty, FrozenDictionary<int, string>.Empty, 0);

    public IReadOnlyList<ItemMatch> Search(string text, int max) => _content.Index.Search(text, max);

    public Item? Find(ItemId item) => _content.Index.Find(item);

    public string NameOf(VariantKey variant)
    {
        var content = _content;
        if (VariantTraits.IsPet(variant.Traits)) return VariantNames.Pet(variant.Traits, content.Pets.GetValueOrDefault(VariantTraits.PetSpecies(variant.Traits)));
        var name = content.Index.Find(variant.Item)?.Name ?? string.Create(CultureInfo.InvariantCulture, $"Item {variant.Item}");
        if (VariantTraits.IsGear(variant.Traits)) return VariantNames.Gear(name, variant.Traits);
        return content.Index.MarkOf(variant.Item) is { Length: > 0 } mark ? $"{name} ({mark})" : name;
    }

    /// <summary>Loads the store's items; true when they had changed.</summary>
    public async Task<bool> RefreshAsync(CancellationToken ct)
    {
        await _refreshing.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var store = scope.ServiceProvider.GetRequiredService<IItemStore>();
            var items = await store.ListAsync(ct);
            var pets = await store.PetNamesAsync(ct);
            var version = Version(items, pets);
            if (version == _content.Version) return false;
            _content = new Content(ItemIndex.Build(items), pets.ToFrozenDictionary(), version);
            return true;
        }
        finally
        {
            _refreshing.Release();
        }
    }

    public void Dispose() => _refreshing.Dispose();

    // Not a signature: only "did anything change", so that an index is not rebuilt for nothing.
    private static long Version(IReadOnlyList<Item> items, IReadOnlyDictionary<int, string> pets)
    {
        var hash = new HashCode();
        foreach (var item in items)
        {
            hash.Add(item.Id);
            hash.Add(item.Name, StringComparer.Ordinal);
            hash.Add(item.Quality, StringComparer.Ordinal);
            hash.Add(item.Level);
            hash.Add(item.IconUrl, StringComparer.Ordinal);
            foreach (var name in item.Names.Values) hash.Add(name, StringComparer.Ordinal);
        }

        var petHash = pets.Aggregate(0, static (sum, pet) => sum ^ HashCode.Combine(pet.Key, pet.Value));
        return unchecked(((long)(items.Count + 1) << 32) ^ (uint)HashCode.Combine(hash.ToHashCode(), petHash, pets.Count));
    }

    private sealed record Content(ItemIndex Index, FrozenDictionary<int, string> Pets, long Version);
}

using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Professions;

/// <summary>Sets a goal of a member's.</summary>
public sealed class SetMaterialGoal(IMaterialGoals goals, IItemCatalog items, IRealmCatalog realms, TimeProvider clock)
{
    private const int Nearest = 5;

    /// <summary>What a member wants.</summary>
    /// <param name="User">The member.</param>
    /// <param name="Item">Name in any known language, or id.</param>
    /// <param name="Quantity">Units.</param>
    /// <param name="Realm">Slug, name, or name with region; null for any realm.</param>
    public sealed record Request(UserId User, string Item, long Quantity, string? Realm);

    /// <summary>Sets it.</summary>
    /// <returns>
    /// The goal, or <see cref="MarketErrors.UnknownItem"/>, <see cref="MarketErrors.UnknownRealm"/>, <see cref="MarketErrors.AmbiguousRealm"/>,
    /// <see cref="ProfessionErrors.BadQuantity"/>, <see cref="ProfessionErrors.TooManyGoals"/>.
    /// </returns>
    public async Task<Result<MaterialGoal>> RunAsync(Request request, CancellationToken ct)
    {
        if (request.Quantity is < 1 or > MaterialGoal.MaxQuantity) return new ProfessionErrors.BadQuantity();
        if (Find(items, request.Item) is not { } item) return new MarketErrors.UnknownItem(request.Item, items.Search(request.Item, Nearest));
        int? realm = null;
        if (!string.IsNullOrWhiteSpace(request.Realm))
        {
            var place = RealmLookup.Resolve(realms, request.Realm);
            if (!place.Succeeded) return place.Error;
            realm = place.Value.Id;
        }

        var goal = new MaterialGoal(request.User, item, request.Quantity, realm, clock.GetUtcNow());
        return await goals.SetAsync(goal, MaterialGoal.MaxGoals, ct) ? goal : new ProfessionErrors.TooManyGoals();
    }

    // Of several items with one name the lowest id: of qualities that is the plainest.
    internal static ItemId? Find(IItemCatalog items, string text)
    {
        text = text.Trim();
        if (text.Length == 0) return null;
        if (VariantKey.TryParse(text, out var key) && items.Find(key.Item) is not null) return key.Item;
        return items.Search(text, 25).Where(match => match.IsExact).Select(match => (ItemId?)match.Item.Id).MinBy(id => id!.Value.Value);
    }
}

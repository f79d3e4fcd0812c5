using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Professions;

/// <summary>Removes a goal of a member's.</summary>
public sealed class RemoveMaterialGoal(IMaterialGoals goals, IItemCatalog items, IRealmCatalog realms)
{
    private const int Nearest = 5;

    /// <summary>Which goal.</summary>
    /// <param name="User">The member.</param>
    /// <param name="Item">Name in any known language, or id.</param>
    /// <param name="Realm">The goal's realm; null when there is only one goal for the item.</param>
    public sealed record Request(UserId User, string Item, string? Realm);

    /// <summary>Removes it.</summary>
    /// <returns>
    /// The goal that was removed, or <see cref="MarketErrors.UnknownItem"/>, <see cref="MarketErrors.UnknownRealm"/>, <see cref="MarketErrors.AmbiguousRealm"/>,
    /// <see cref="ProfessionErrors.NoSuchGoal"/>, <see cref="ProfessionErrors.SeveralGoals"/>.
    /// </returns>
    public async Task<Result<MaterialGoal>> RunAsync(Request request, CancellationToken ct)
    {
        if (SetMaterialGoal.Find(items, request.Item) is not { } item) return new MarketErrors.UnknownItem(request.Item, items.Search(request.Item, Nearest));
        var name = items.Find(item)?.Name ?? request.Item;
        var own = (await goals.ListAsync(request.User, ct)).Where(goal => goal.Item == item).ToList();
        if (!string.IsNullOrWhiteSpace(request.Realm))
        {
            var place = RealmLookup.Resolve(realms, request.Realm);
            if (!place.Succeeded) return place.Error;
            own.RemoveAll(goal => goal.RealmId != place.Value.Id);
        }

        if (own.Count > 1) return new ProfessionErrors.SeveralGoals(name);
        return own.Count == 1 && await goals.RemoveAsync(request.User, item, own[0].RealmId, ct) ? own[0] : new ProfessionErrors.NoSuchGoal(name);
    }
}

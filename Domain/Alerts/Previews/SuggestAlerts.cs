using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>Suggests rules for a good from its own past.</summary>
public sealed class SuggestAlerts(IItemCatalog items, IRealmCatalog realms, IMarketQueries market, IAlertPast past, TimeProvider clock)
{
    private readonly GoodLookup _goods = new(items, realms, market);

    /// <summary>Suggests.</summary>
    /// <returns>At most four suggestions, best first, or the refusals of a price look-up.</returns>
    public async Task<Result<IReadOnlyList<AlertSuggestion>>> RunAsync(string item, string realm, CancellationToken ct)
    {
        var found = await _goods.FindAsync(item, realm, null, ct);
        if (!found.Succeeded) return found.Error;
        var good = found.Value;
        if (await past.NowAsync(good.Market, good.Variant, ct) is not { } now) return await _goods.NothingAsync(good.Item, good.Realm, ct);
        var known = (await past.BeforeAsync(good.Market, [good.Variant], clock.GetUtcNow(), ct)).GetValueOrDefault(good.Variant);
        return Result<IReadOnlyList<AlertSuggestion>>.Of(known is null ? [] : SuggestRules.Of(known, now, good.Market.IsCommodities));
    }
}

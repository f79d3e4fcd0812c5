using DiscordAH.Domain.Market;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Market;

[Authorize(PanelPolicies.Member)]
public sealed class IndexModel(IItemCatalog items, IRealmCatalog realms, IMarketQueries market) : PageModel
{
    private const int MaxMatches = 20;

    public string? Q { get; private set; }

    public Realm? Chosen { get; private set; }

    public IReadOnlyList<Realm> Realms { get; private set; } = [];

    public MarketFreshness? Freshness { get; private set; }

    internal IReadOnlyList<FoundItem> Matches { get; private set; } = [];

    public async Task OnGetAsync(string? q, string? realm, CancellationToken ct)
    {
        Realms = [.. realms.All.SelectMany(group => group.Realms)];
        Chosen = RealmCookie.Choose(Request, realms, realm) ?? (Realms.Count > 0 ? Realms[0] : null);
        Q = q?.Trim() is { Length: > 100 } tooLong ? tooLong[..100] : q?.Trim();
        if (Chosen is not null)
        {
            var freshness = await market.FreshnessAsync(ct);
            Freshness = freshness.FirstOrDefault(row => row.Market == Chosen.Market);
        }

        if (Q is not { Length: > 0 }) return;
        var found = new List<FoundItem>();
        foreach (var match in items.Search(Q, MaxMatches)) found.Add(await PriceAsync(match, ct));
        Matches = found;
    }

    private async Task<FoundItem> PriceAsync(ItemMatch match, CancellationToken ct)
    {
        if (Chosen is null) return new FoundItem(match, null, 0);
        var place = await market.IsCommodityAsync(Chosen.Region, match.Item.Id, ct) ? MarketId.Commodities(Chosen.Region) : Chosen.Market;
        var onSale = await market.VariantsAsync(place, match.Item.Id, ct);
        return new FoundItem(match, onSale.MinBy(price => price.Summary.Minimum), onSale.Sum(price => price.Summary.Quantity));
    }
}

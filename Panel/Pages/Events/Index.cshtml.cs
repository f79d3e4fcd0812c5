using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Panel.Api;
using DiscordAH.Panel.Auth;
using DiscordAH.Panel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Events;

[Authorize(PanelPolicies.Member)]
public sealed class IndexModel(IMarketEvents events, IRealmCatalog realms, TimeProvider time) : PageModel
{
    private const int PageSize = 50;
    private const int UsualDays = 7;

    public static IReadOnlyList<int> Spans { get; } = [1, 7, 30, 90];

    public IReadOnlyList<Realm> Realms { get; private set; } = [];

    public Realm? Chosen { get; private set; }

    public int Days { get; private set; } = UsualDays;

    public Page<MarketEvent> Events { get; private set; } = new([], 1, PageSize, 0);

    public string ApiLink => "/api/market-events" + (Chosen is { } realm ? "?realm=" + Uri.EscapeDataString(RealmText.Slug(realm)) : "");

    public async Task<IActionResult> OnGetAsync(string? realm, int? days, int? number, CancellationToken ct)
    {
        Realms = [.. realms.All.SelectMany(group => group.Realms)];
        if (!string.IsNullOrWhiteSpace(realm))
        {
            Chosen = MarketLookup.Realm(HttpContext, realms, realm.Trim());
            if (Chosen is null) return new EmptyResult();
        }

        Days = days is { } asked && Spans.Contains(asked) ? asked : UsualDays;
        var filter = new MarketEventFilter(Chosen?.Region, Chosen?.Market, time.GetUtcNow() - TimeSpan.FromDays(Days));
        Events = await events.ListAsync(filter, new PageRequest(number ?? 1, PageSize), ct);
        return Page();
    }

    public string PlaceOf(MarketEvent one) => EventPlace.Of(one, realms);

    public string PageLink(int number)
    {
        var query = new QueryBuilder { { "days", Days.ToString(CultureInfo.InvariantCulture) } };
        if (Chosen is { } realm) query.Add("realm", RealmText.Slug(realm));
        if (number > 1) query.Add("number", number.ToString(CultureInfo.InvariantCulture));
        return "/events" + query.ToQueryString();
    }
}

using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>Lists events; command and buttons share it.</summary>
internal sealed class EventsDesk(IServiceScopeFactory scopes, IRealmCatalog realms, MarketRefusals refusals, RealmDesk names, TimeProvider clock)
{
    private const int PageSize = 10;

    public async Task<Reply> FindAsync(string realm, int days, CancellationToken ct)
    {
        var state = new EventsState(1, default, 0, days, clock.GetUtcNow().ToUnixTimeSeconds() + 1);
        if (realm.Length == 0) return await ShowAsync(null, state, ct);
        var found = names.Resolve(realm);
        return found.Succeeded
            ? await ShowAsync(found.Value, With(state, found.Value), ct)
            : refusals.OfRealm(found.Error, one => new Component.Button(MarketRefusals.RealmLabel(one), EventsView.Action, With(state, one).ToString()));
    }

    public async Task<Reply> ShowAsync(Realm? realm, EventsState state, CancellationToken ct)
    {
        var until = DateTimeOffset.FromUnixTimeSeconds(state.Until);
        var filter = new MarketEventFilter(realm?.Region, realm?.Market, until - TimeSpan.FromDays(state.Days), until);
        await using var scope = scopes.CreateAsyncScope();
        var events = scope.ServiceProvider.GetRequiredService<IMarketEvents>();
        var page = await events.ListAsync(filter, new PageRequest(state.Page, PageSize), ct);

        // Flapping takes events back: the last page may be gone by the time it is asked for.
        if (page.Items.Count == 0 && page.Total > 0) page = await events.ListAsync(filter, new PageRequest(page.Pages, PageSize), ct);
        return EventsView.Show(realm, page, state, realms);
    }

    private static EventsState With(EventsState state, Realm realm) => state with { Market = realm.Market, RealmId = realm.Id };
}

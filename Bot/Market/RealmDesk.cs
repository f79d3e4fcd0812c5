using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>Answers questions about realms; command and buttons share it.</summary>
internal sealed class RealmDesk(IServiceScopeFactory scopes, IRealmCatalog realms, MarketRefusals refusals)
{
    private const int PageSize = 10;
    private const int Nearest = 5;

    public async Task<Reply> FindAsync(string text, CancellationToken ct)
    {
        var found = Resolve(text.Trim());
        return found.Succeeded
            ? await ShowAsync(found.Value, ct)
            : refusals.OfRealm(found.Error, static realm => new Component.Button(MarketRefusals.RealmLabel(realm), RealmView.Action, RealmView.StateOf(realm)));
    }

    public async Task<Reply> ShowAsync(Realm realm, CancellationToken ct) =>
        realms.Find(realm.Market) is { } connected
            ? RealmView.Show(realm, connected, await FreshnessAsync(ct))
            : refusals.OfRealm(new MarketErrors.UnknownRealm(realm.Name, []), static _ => throw new InvalidOperationException("There are no suggestions."));

    public async Task<Reply> ListAsync(int number, CancellationToken ct)
    {
        var all = realms.All;
        if (all.Count == 0) return Reply.Private("No realms are known yet. They are read when the bot starts; try again in a minute.");
        var pages = Math.Max(1, (all.Count + PageSize - 1) / PageSize);
        var request = new PageRequest(Math.Clamp(number, 1, pages), PageSize);
        var page = new Page<ConnectedRealm>([.. all.Skip(request.Skip).Take(request.Size)], request.Number, request.Size, all.Count);
        return RealmView.List(page, await FreshnessAsync(ct));
    }

    /// <summary>The realm of a name or slug, or the refusal.</summary>
    public Result<Realm> Resolve(string text)
    {
        if (realms.FindBySlug(text) is { } realm) return realm;
        var found = realms.Search(text, 25);
        var exact = found.Where(one => Names(one).Any(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase))).ToList();
        return exact.Count switch
        {
            1 => exact[0],
            > 1 => new MarketErrors.AmbiguousRealm(text, exact),
            _ => new MarketErrors.UnknownRealm(text, [.. found.Take(Nearest)]),
        };
    }

    private static IEnumerable<string> Names(Realm realm)
    {
        var region = realm.Region.Slug();
        return new[] { realm.Name, realm.LocalName, realm.Slug }.SelectMany(name => new[] { name, $"{name} {region}", $"{name} ({region})", $"{region} {name}", $"{region}-{name}" });
    }

    private async Task<IReadOnlyDictionary<MarketId, MarketFreshness>> FreshnessAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<IMarketQueries>().FreshnessAsync(ct);
        return rows.GroupBy(row => row.Market).ToDictionary(same => same.Key, same => same.First());
    }
}

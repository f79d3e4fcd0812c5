using DiscordAH.Domain.Market;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Market;

/// <summary>The store's realms, in memory. Readers always see one whole index: the last that could be loaded.</summary>
internal sealed class RealmCatalog(IServiceScopeFactory scopes) : IRealmCatalog, ICatalog, IDisposable
{
    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private volatile RealmIndex _index = RealmIndex.Empty;

    public IReadOnlyList<ConnectedRealm> All => _index.All;

    public IReadOnlyList<Realm> Search(string text, int max) => _index.Search(text, max);

    public Realm? FindBySlug(string slug) => _index.FindBySlug(slug);

    public ConnectedRealm? Find(MarketId market) => _index.Find(market);

    /// <summary>Loads the store's realms; true when they had changed.</summary>
    public async Task<bool> RefreshAsync(CancellationToken ct)
    {
        await _refreshing.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var realms = await scope.ServiceProvider.GetRequiredService<IRealmStore>().ListAsync(ct);
            if (Same(realms, _index.All)) return false;
            _index = RealmIndex.Build(realms);
            return true;
        }
        finally
        {
            _refreshing.Release();
        }
    }

    public void Dispose() => _refreshing.Dispose();

    private static bool Same(IReadOnlyList<ConnectedRealm> now, IReadOnlyList<ConnectedRealm> before) =>
        now.Count == before.Count && now.Zip(before).All(pair =>
            pair.First with { Realms = pair.Second.Realms } == pair.Second && pair.First.Realms.SequenceEqual(pair.Second.Realms));
}

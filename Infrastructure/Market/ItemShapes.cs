using System.Collections.Frozen;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.BattleNet;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Market;

/// <summary>
/// Class and base level of every known item, for telling variants apart. Read from the store itself and not from the catalog: an item
/// must not change its variant because an index lags behind.
/// </summary>
internal sealed class ItemShapes(IServiceScopeFactory scopes, ItemLevelRules levels, RealTime time) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LifetimeOfNothing = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Content? _content;

    /// <summary>An identity that knows every item stored.</summary>
    public async Task<VariantIdentity> IdentityAsync(CancellationToken ct)
    {
        var shapes = (await LoadAsync(ct)).Shapes;
        return new VariantIdentity(levels, item => shapes.TryGetValue(item, out var shape) ? shape : null);
    }

    /// <summary>The next identity is made from the store as it is then.</summary>
    public void Forget() => _content = null;

    public void Dispose() => _gate.Dispose();

    private async Task<Content> LoadAsync(CancellationToken ct)
    {
        if (_content is { } fresh && fresh.Until > time.Clock.GetUtcNow()) return fresh;
        await _gate.WaitAsync(ct);
        try
        {
            if (_content is { } loaded && loaded.Until > time.Clock.GetUtcNow()) return loaded;
            await using var scope = scopes.CreateAsyncScope();
            var items = await scope.ServiceProvider.GetRequiredService<IItemStore>().ListAsync(ct);
            var shapes = items.ToFrozenDictionary(item => item.Id, item => new ItemShape(item.ClassId, item.Level));
            var content = new Content(shapes, time.Clock.GetUtcNow() + (shapes.Count > 0 ? Lifetime : LifetimeOfNothing));
            _content = content;
            return content;
        }
        finally
        {
            _gate.Release();
        }
    }

    private sealed record Content(FrozenDictionary<ItemId, ItemShape> Shapes, DateTimeOffset Until);
}

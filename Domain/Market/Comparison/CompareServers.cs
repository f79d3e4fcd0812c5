using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Compares a good's price over all realms of a region.</summary>
public sealed class CompareServers
{
    /// <summary>What a person asks.</summary>
    /// <param name="Item">Name in any known language, id, or a variant's short text.</param>
    /// <param name="Region">The region.</param>
    /// <param name="Variant">The variant, when it was picked from a list; <paramref name="Item"/> is not read then.</param>
    public sealed record Request(string Item, Region Region, VariantKey? Variant = null);

    /// <summary>Compares.</summary>
    /// <returns>The comparison, or <see cref="MarketErrors.UnknownItem"/>, <see cref="MarketErrors.NeverSeen"/>, <see cref="MarketErrors.NoSnapshotYet"/>.</returns>
    public Task<Result<ServerComparison>> RunAsync(Request request, CancellationToken ct) => throw new NotImplementedException();
}

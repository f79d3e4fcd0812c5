using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>What happened around the auction houses.</summary>
public interface IMarketEvents
{
    /// <summary>
    /// Updates the stored states of a region's connected realms and adds the events that follow (<see cref="RealmChange"/>), in one transaction.
    /// Realms not stored yet are left out: their first sight is no event. States read before the stored ones are ignored.
    /// </summary>
    Task<StatesNoted> NoteStatesAsync(Region region, IReadOnlyList<RealmState> states, DateTimeOffset readAt, CancellationToken ct);

    /// <summary>Adds an event; false when it was there already.</summary>
    Task<bool> TryAddAsync(MarketEvent one, CancellationToken ct);

    /// <summary>The builds noted of a region, newest first.</summary>
    Task<IReadOnlyList<MarketEvent>> BuildsAsync(Region region, CancellationToken ct);

    /// <summary>Events of a connected realm and of its region as a whole in <c>[from, to)</c>, newest first, at most 200.</summary>
    Task<IReadOnlyList<MarketEvent>> OfMarketAsync(Region region, MarketId market, DateTimeOffset from, DateTimeOffset to, CancellationToken ct);

    /// <summary>Events, newest first.</summary>
    Task<Page<MarketEvent>> ListAsync(MarketEventFilter filter, PageRequest page, CancellationToken ct);
}

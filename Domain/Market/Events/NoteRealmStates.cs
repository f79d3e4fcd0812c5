namespace DiscordAH.Domain.Market;

/// <summary>Keeps the realms' states, and the events in which they changed.</summary>
public sealed class NoteRealmStates(IMarketEvents events)
{
    /// <summary>Notes the states of a region's connected realms as they were read. The same reading noted twice changes nothing.</summary>
    /// <param name="region">The region.</param>
    /// <param name="states">One state a connected realm; realms that could not be read are left out and stay as they are.</param>
    /// <param name="readAt">When they were asked for.</param>
    /// <param name="ct">Stops before anything is stored.</param>
    public Task<StatesNoted> RunAsync(Region region, IReadOnlyList<RealmState> states, DateTimeOffset readAt, CancellationToken ct) =>
        events.NoteStatesAsync(region, [.. states.DistinctBy(state => state.Market)], readAt, ct);
}

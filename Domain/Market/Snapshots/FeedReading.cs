namespace DiscordAH.Domain.Market;

/// <summary>What asking for a market gave.</summary>
public abstract record FeedReading
{
    private FeedReading()
    {
    }

    /// <summary>A newer snapshot.</summary>
    /// <param name="Value">The snapshot, whole.</param>
    public sealed record Snapshot(MarketSnapshot Value) : FeedReading;

    /// <summary>Nothing newer than what we have.</summary>
    public sealed record Unchanged : FeedReading;

    /// <summary>Could not be had this time; the reason is for people and logs, without secrets.</summary>
    /// <param name="Reason">What happened, one sentence.</param>
    public sealed record Unavailable(string Reason) : FeedReading;
}

namespace DiscordAH.Domain.Market;

/// <summary>Where snapshots come from.</summary>
public interface IAuctionFeed
{
    /// <summary>Reads a market if it changed since a publication time.</summary>
    /// <param name="region">The market's region.</param>
    /// <param name="market">The market.</param>
    /// <param name="since">Publication time of what we have; null for whatever there is.</param>
    /// <param name="ct">Stops the download; nothing is kept then.</param>
    Task<FeedReading> ReadAsync(Region region, MarketId market, DateTimeOffset? since, CancellationToken ct);

    /// <summary>Publication times of past snapshots that the source can still serve, ascending; empty for the live Battle.net.</summary>
    Task<IReadOnlyList<DateTimeOffset>> ListArchiveAsync(Region region, MarketId market, CancellationToken ct);

    /// <summary>Reads one past snapshot.</summary>
    Task<FeedReading> ReadArchivedAsync(Region region, MarketId market, DateTimeOffset at, CancellationToken ct);
}

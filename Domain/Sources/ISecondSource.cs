namespace DiscordAH.Domain.Sources;

/// <summary>
/// A source beside Battle.net. What the sources have in common is little: a name, whether the owner turned it on, manners, and that
/// everything is read from what was stored before. What they tell has interfaces of its own: <see cref="IReferencePrices"/>, <see cref="IItemFacts"/>, <see cref="IGameTables"/>.
/// </summary>
public interface ISecondSource
{
    /// <summary>One of <see cref="SourceNames"/>.</summary>
    string Name { get; }

    /// <summary>Whether an address is set; a source that is off is never asked.</summary>
    bool IsOn { get; }

    /// <summary>How it is treated.</summary>
    SourceManners Manners { get; }

    /// <summary>Reads and stores what is due, and nothing else. Where the source fails, what was stored stays.</summary>
    /// <exception cref="SourceUnavailableException">It could not be read; whatever was read before the failure is stored.</exception>
    Task<SourceReading> RefreshAsync(CancellationToken ct);
}

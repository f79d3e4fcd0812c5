namespace DiscordAH.Infrastructure.Market.BattleNet;

/// <summary>How urgent a request is.</summary>
internal enum ApiLane
{
    /// <summary>Auctions: the whole budget.</summary>
    Auctions,

    /// <summary>Realms, items that somebody misses: a share of the budget.</summary>
    LookUps,

    /// <summary>Static data, which nobody waits for: a smaller share, taken from that of the look-ups.</summary>
    Static,

    /// <summary>Past snapshots of the sandbox: the limit a second alone, there is no hour to save up for.</summary>
    Archive,
}

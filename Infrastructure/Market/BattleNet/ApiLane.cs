namespace DiscordAH.Infrastructure.Market.BattleNet;

/// <summary>How urgent a request is.</summary>
internal enum ApiLane
{
    /// <summary>Auctions: the whole budget.</summary>
    Auctions,

    /// <summary>Items, media, realms: a share of the budget.</summary>
    LookUps,

    /// <summary>Past snapshots of the sandbox: the limit a second alone, there is no hour to save up for.</summary>
    Archive,
}

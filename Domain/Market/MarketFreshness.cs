namespace DiscordAH.Domain.Market;

/// <summary>How current one auction house is.</summary>
/// <param name="Market">The auction house.</param>
/// <param name="Region">Its region.</param>
/// <param name="Name">Realm names joined by ", ", or "Commodities (US)".</param>
/// <param name="PublishedAt">Newest live snapshot; null when none has come yet.</param>
/// <param name="CheckedAt">Last time Battle.net was asked; null when never.</param>
/// <param name="Auctions">Auctions in the newest snapshot.</param>
/// <param name="Variants">Variants in it.</param>
/// <param name="ChangedRows">History rows it wrote.</param>
/// <param name="Skipped">Malformed elements left out of it.</param>
/// <param name="Snapshots">Snapshots held, archived ones included.</param>
/// <param name="KeptFrom">Single changes before this are no longer kept, only bars of them; null while all are.</param>
public sealed record MarketFreshness(
    MarketId Market,
    Region Region,
    string Name,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? CheckedAt,
    int Auctions,
    int Variants,
    int ChangedRows,
    int Skipped,
    int Snapshots,
    DateTimeOffset? KeptFrom = null);

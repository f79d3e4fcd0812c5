using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>What one connected realm asks for a good.</summary>
/// <param name="Market">The market.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="PublishedAt">Publication time of its newest snapshot.</param>
/// <param name="Minimum">Cheapest unit price; null when none is on sale.</param>
/// <param name="Quantity">Units on sale.</param>
/// <param name="Auctions">Listings.</param>
/// <param name="AgainstMedian">Minimum against the region's median, as a fraction (-0.2 is 20 % cheaper); null without a price.</param>
/// <param name="LastSeen">When it was on sale last, where it is not now; null when never.</param>
/// <param name="LastMinimum">Its price then.</param>
/// <param name="Suspicion">Why the price is not to be trusted, in a short sentence; null when nothing speaks against it. Suspect realms are shown and marked, not dropped.</param>
public sealed record RealmOffer(
    MarketId Market,
    string Name,
    DateTimeOffset PublishedAt,
    Copper? Minimum,
    long Quantity,
    int Auctions,
    double? AgainstMedian,
    DateTimeOffset? LastSeen,
    Copper? LastMinimum,
    string? Suspicion);

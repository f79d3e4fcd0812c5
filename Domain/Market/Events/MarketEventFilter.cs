namespace DiscordAH.Domain.Market;

/// <summary>Which events are wanted; a null matches everything.</summary>
/// <param name="Region">Of this region.</param>
/// <param name="Market">Of this connected realm, and of its region as a whole; needs <paramref name="Region"/>.</param>
/// <param name="From">At or after.</param>
/// <param name="To">Before.</param>
public sealed record MarketEventFilter(Region? Region = null, MarketId? Market = null, DateTimeOffset? From = null, DateTimeOffset? To = null);

namespace DiscordAH.Domain.Market;

/// <summary>What a person means by an item on a realm.</summary>
/// <param name="Item">The item's facts.</param>
/// <param name="Variant">Which variant of it.</param>
/// <param name="Realm">The realm that was asked for.</param>
/// <param name="Market">The market it is sold in: the realm's own, or the region's commodities.</param>
/// <param name="MarketName">The market's name for people.</param>
/// <param name="Current">What is on sale now; null when nothing is.</param>
/// <param name="Others">Other variants in that market, most units on sale first, then most recently seen.</param>
internal sealed record Good(Item Item, VariantKey Variant, Realm Realm, MarketId Market, string MarketName, CurrentPrice? Current, IReadOnlyList<VariantKey> Others);

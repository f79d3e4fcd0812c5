namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>A row of the current market, without its key.</summary>
internal readonly record struct OnSale(Numbers Numbers, int BidOnly, byte[] Ladder);

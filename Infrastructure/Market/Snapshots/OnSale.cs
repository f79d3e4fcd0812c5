using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>A row of the current market, without its key.</summary>
internal readonly record struct OnSale(Numbers Numbers, int BidOnly, byte[] Ladder)
{
    public static OnSale Of(VariantSummary summary) => new(Numbers.Of(summary), summary.BidOnly, LadderBytes.Pack(summary.Ladder));
}

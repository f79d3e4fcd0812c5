using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>A row of the current market, without its key.</summary>
internal readonly record struct OnSale(Numbers Numbers, int BidOnly, byte[] Ladder)
{
    public static OnSale Of(VariantSummary summary) => new(Numbers.Of(summary), summary.BidOnly, LadderBytes.Pack(summary.Ladder));

    public bool SameAs(OnSale other) => Numbers == other.Numbers && BidOnly == other.BidOnly && Ladder.AsSpan().SequenceEqual(other.Ladder);
}

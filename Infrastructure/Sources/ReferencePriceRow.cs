using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Sources;

namespace DiscordAH.Infrastructure.Sources;

/// <summary>What a second source says an item is worth in a region.</summary>
internal sealed class ReferencePriceRow
{
    public Region Region { get; set; }

    public ItemId ItemId { get; set; }

    public Copper MarketValue { get; set; }

    public Copper? Historical { get; set; }

    public Copper? SaleAverage { get; set; }

    public int SaleRateThousandths { get; set; }

    public long SoldPerDayThousandths { get; set; }

    public ReferencePrice ToPrice() => new(ItemId, MarketValue, Historical, SaleAverage, SaleRateThousandths, SoldPerDayThousandths);
}

using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Rollups;

/// <summary>What a good costs over a region's realms; a materialised view on PostgreSQL, a table on SQLite.</summary>
internal sealed class RegionPriceRow
{
    public Region Region { get; set; }

    public ItemId ItemId { get; set; }

    public long Traits { get; set; }

    public int Realms { get; set; }

    public Copper Minimum { get; set; }

    public Copper LowerQuartile { get; set; }

    public Copper Median { get; set; }

    public Copper UpperQuartile { get; set; }

    public long Quantity { get; set; }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Snapshots;

internal sealed class PriceHistoryRowConfiguration : IEntityTypeConfiguration<PriceHistoryRow>
{
    public void Configure(EntityTypeBuilder<PriceHistoryRow> builder)
    {
        builder.ToTable("price_history");

        // HistoryReading.ChangesAsync (a variant's span and the row before it), KnownVariantsAsync and IsCommodityAsync (market, item), packing and
        // StateBeforeAsync (a market). PostgreSQL partitions by day of the time; within a day no index over the time pays.
        builder.HasKey(row => new { row.MarketId, row.ItemId, row.Traits, row.At });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.History;

internal sealed class PriceHistoryWeekRowConfiguration : IEntityTypeConfiguration<PriceHistoryWeekRow>
{
    public void Configure(EntityTypeBuilder<PriceHistoryWeekRow> builder)
    {
        builder.ToTable("price_history_weeks");

        // HistoryReading.ChangesAsync (a variant's span and the row before it), KnownVariantsAsync and IsCommodityAsync (market, item), packing and
        // StateBeforeAsync (a market). PostgreSQL partitions by day, so a market's week is one partition; no index leads with the day.
        builder.HasKey(row => new { row.MarketId, row.ItemId, row.Traits, row.Day });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Snapshots;

internal sealed class PriceHistoryRowConfiguration : IEntityTypeConfiguration<PriceHistoryRow>
{
    public void Configure(EntityTypeBuilder<PriceHistoryRow> builder)
    {
        builder.ToTable("price_history");

        // ChangesAsync (a variant's span), KnownVariantsAsync and IsCommodityAsync (market, item). The time is part of the key, so that
        // PostgreSQL can partition the table by it without another key.
        builder.HasKey(row => new { row.MarketId, row.ItemId, row.Traits, row.At });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Snapshots;

internal sealed class CurrentMarketRowConfiguration : IEntityTypeConfiguration<CurrentMarketRow>
{
    public void Configure(EntityTypeBuilder<CurrentMarketRow> builder)
    {
        builder.ToTable("current_market");

        // CurrentAsync (whole key), VariantsAsync (market, item) and the snapshot store's reading of a whole market.
        builder.HasKey(row => new { row.MarketId, row.ItemId, row.Traits });

        // UnknownOnSaleAsync hops from item to item; without this it reads every row of every market.
        builder.HasIndex(row => row.ItemId);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Snapshots;

internal sealed class CurrentMarketRowConfiguration : IEntityTypeConfiguration<CurrentMarketRow>
{
    public void Configure(EntityTypeBuilder<CurrentMarketRow> builder)
    {
        builder.ToTable("current_market");

        // CurrentAsync and the snapshot store's updates (whole key), VariantsAsync (market, item) and BulkReading (a whole market).
        builder.HasKey(row => new { row.MarketId, row.ItemId, row.Traits });

        // ItemStore.UnknownOnSaleAsync hops from item to item; without this it reads every row of every market. Comparing an item over all realms needs it
        // too. Updates leave it alone: the item never changes, and on PostgreSQL the page has room for the new version of a row (fillfactor 80).
        builder.HasIndex(row => row.ItemId);
    }
}

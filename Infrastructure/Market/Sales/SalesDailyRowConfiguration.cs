using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Sales;

internal sealed class SalesDailyRowConfiguration : IEntityTypeConfiguration<SalesDailyRow>
{
    public void Configure(EntityTypeBuilder<SalesDailyRow> builder)
    {
        builder.ToTable("sales_daily");

        // SaleQueries: a variant's days in one market, or in each of a region's markets.
        builder.HasKey(row => new { row.MarketId, row.ItemId, row.Traits, row.Day });
    }
}

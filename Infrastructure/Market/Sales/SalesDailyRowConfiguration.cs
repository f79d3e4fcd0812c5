using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Sales;

internal sealed class SalesDailyRowConfiguration : IEntityTypeConfiguration<SalesDailyRow>
{
    public void Configure(EntityTypeBuilder<SalesDailyRow> builder)
    {
        builder.ToTable("sales_daily");

        // The day before the good: an hour's rows land side by side, and old days are cut off as one stretch. SaleQueries names every day of its
        // window, so that reading a good is one descent a day.
        builder.HasKey(row => new { row.MarketId, row.Day, row.ItemId, row.Traits });
    }
}

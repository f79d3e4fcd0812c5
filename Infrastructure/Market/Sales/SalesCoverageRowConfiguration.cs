using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Sales;

internal sealed class SalesCoverageRowConfiguration : IEntityTypeConfiguration<SalesCoverageRow>
{
    public void Configure(EntityTypeBuilder<SalesCoverageRow> builder)
    {
        builder.ToTable("sales_coverage");
        builder.HasKey(row => new { row.MarketId, row.Day });
    }
}

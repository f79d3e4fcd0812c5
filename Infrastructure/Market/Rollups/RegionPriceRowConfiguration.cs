using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Rollups;

internal sealed class RegionPriceRowConfiguration : IEntityTypeConfiguration<RegionPriceRow>
{
    public void Configure(EntityTypeBuilder<RegionPriceRow> builder)
    {
        builder.ToTable("region_prices");
        builder.HasKey(row => new { row.Region, row.ItemId, row.Traits });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Sources;

internal sealed class ReferencePriceRowConfiguration : IEntityTypeConfiguration<ReferencePriceRow>
{
    public void Configure(EntityTypeBuilder<ReferencePriceRow> builder)
    {
        builder.ToTable("reference_prices");
        builder.HasKey(row => new { row.Region, row.ItemId });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Items;

internal sealed class MissingItemRowConfiguration : IEntityTypeConfiguration<MissingItemRow>
{
    public void Configure(EntityTypeBuilder<MissingItemRow> builder)
    {
        builder.ToTable("missing_items");
        builder.HasKey(row => row.ItemId);
        builder.Property(row => row.ItemId).ValueGeneratedNever();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Sources;

internal sealed class ItemFactRowConfiguration : IEntityTypeConfiguration<ItemFactRow>
{
    public void Configure(EntityTypeBuilder<ItemFactRow> builder)
    {
        builder.ToTable("item_facts");
        builder.HasKey(row => row.ItemId);
        builder.Property(row => row.ItemId).ValueGeneratedNever();
        builder.Property(row => row.Name).HasMaxLength(200);
        builder.Property(row => row.Icon).HasMaxLength(100);
        builder.Property(row => row.Link).HasMaxLength(300);

        // What is due (DueAsync).
        builder.HasIndex(row => row.ReadAt, "ix_item_facts_read");
    }
}

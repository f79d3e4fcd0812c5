using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Realms;

internal sealed class RealmRowConfiguration : IEntityTypeConfiguration<RealmRow>
{
    public void Configure(EntityTypeBuilder<RealmRow> builder)
    {
        builder.ToTable("realms");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();

        // Which realms are left in a connected realm (SaveAsync), and the foreign key.
        builder.HasIndex(row => row.MarketId);
        builder.HasOne<ConnectedRealmRow>().WithMany().HasForeignKey(row => row.MarketId).OnDelete(DeleteBehavior.Restrict);
    }
}

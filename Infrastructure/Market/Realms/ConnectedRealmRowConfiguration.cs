using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Realms;

internal sealed class ConnectedRealmRowConfiguration : IEntityTypeConfiguration<ConnectedRealmRow>
{
    public void Configure(EntityTypeBuilder<ConnectedRealmRow> builder)
    {
        builder.ToTable("connected_realms");
        builder.HasKey(row => row.MarketId);
        builder.Property(row => row.MarketId).ValueGeneratedNever();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Snapshots;

internal sealed class MarketRowConfiguration : IEntityTypeConfiguration<MarketRow>
{
    public void Configure(EntityTypeBuilder<MarketRow> builder)
    {
        builder.ToTable("markets");
        // MarketLock, and the join of CurrentAsync and VariantsAsync.
        builder.HasKey(row => row.MarketId);
        builder.Property(row => row.MarketId).ValueGeneratedNever();
    }
}

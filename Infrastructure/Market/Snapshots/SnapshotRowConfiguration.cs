using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Snapshots;

internal sealed class SnapshotRowConfiguration : IEntityTypeConfiguration<SnapshotRow>
{
    public void Configure(EntityTypeBuilder<SnapshotRow> builder)
    {
        builder.ToTable("snapshots");

        // Also serves SnapshotTimesAsync (one market, a span of time) and "was this publication recorded".
        builder.HasKey(row => new { row.MarketId, row.PublishedAt });
    }
}

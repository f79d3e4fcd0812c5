using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Snapshots;

internal sealed class SnapshotRowConfiguration : IEntityTypeConfiguration<SnapshotRow>
{
    public void Configure(EntityTypeBuilder<SnapshotRow> builder)
    {
        builder.ToTable("snapshots");

        // SnapshotTimesAsync (one market, a span of time), MarketOverview (a market's newest) and HistoryExpiry (a market's oldest).
        builder.HasKey(row => new { row.MarketId, row.PublishedAt });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Alerts;

internal sealed class AlertReadingRowConfiguration : IEntityTypeConfiguration<AlertReadingRow>
{
    public void Configure(EntityTypeBuilder<AlertReadingRow> builder)
    {
        builder.ToTable("alert_readings");
        builder.HasKey(row => new { row.MarketId, row.ItemId, row.Traits, row.At });

        // A snapshot's readings together, and pruning.
        builder.HasIndex(row => new { row.MarketId, row.At }, "ix_alert_readings_snapshot");
    }
}

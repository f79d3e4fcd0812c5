using DiscordAH.Domain.Alerts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Alerts;

internal sealed class AlertFiringRowConfiguration : IEntityTypeConfiguration<AlertFiringRow>
{
    public void Configure(EntityTypeBuilder<AlertFiringRow> builder)
    {
        builder.ToTable("alert_history");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Deed).HasConversion<int>();
        builder.Property(row => row.Condition).HasMaxLength(ConditionText.MaxLength);

        // An alert fires once at most on a snapshot, whoever judges it how often.
        builder.HasIndex(row => new { row.AlertId, row.At }, "ix_alert_history_alert").IsUnique();

        // A member's firings, newest first.
        builder.HasIndex(row => new { row.UserId, row.At }, "ix_alert_history_user");

        // Whose outcome is still to be looked up.
        builder.HasIndex(row => row.At, "ix_alert_history_open").HasFilter("stage < 3");
    }
}

using DiscordAH.Domain.Alerts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Alerts;

internal sealed class AlertDraftRowConfiguration : IEntityTypeConfiguration<AlertDraftRow>
{
    public void Configure(EntityTypeBuilder<AlertDraftRow> builder)
    {
        builder.ToTable("alert_drafts");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).HasMaxLength(AlertDraft.IdLength);
        builder.Property(row => row.Content).HasMaxLength(AlertDraft.MaxContent);

        // A person's newest, and what has expired.
        builder.HasIndex(row => new { row.UserId, row.ExpiresAt }, "ix_alert_drafts_user");
        builder.HasIndex(row => row.ExpiresAt, "ix_alert_drafts_expires");
    }
}

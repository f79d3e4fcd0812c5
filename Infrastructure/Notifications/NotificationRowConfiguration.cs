using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Notifications;

internal sealed class NotificationRowConfiguration : IEntityTypeConfiguration<NotificationRow>
{
    public const int MaxKey = 150;

    public void Configure(EntityTypeBuilder<NotificationRow> builder)
    {
        builder.ToTable("notifications");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Kind).HasConversion(kind => NoticeNames.Of(kind), stored => NoticeNames.Kind(stored)).HasMaxLength(NoticeNames.MaxLength);
        builder.Property(row => row.DedupeKey).HasMaxLength(MaxKey);

        // The same message is not written twice.
        builder.HasIndex(row => row.DedupeKey, "ix_notifications_key").IsUnique();

        // A person's bell, newest first, and what is unread of it (every page of the panel).
        builder.HasIndex(row => new { row.UserId, row.Id }, "ix_notifications_user");
        builder.HasIndex(row => row.UserId, "ix_notifications_unread").HasFilter("read_at IS NULL");

        // What is due (every minute).
        builder.HasIndex(row => row.DueAt, "ix_notifications_due").HasFilter("sent_at IS NULL AND due_at IS NOT NULL");

        // Pruning.
        builder.HasIndex(row => row.CreatedAt, "ix_notifications_created");
    }
}

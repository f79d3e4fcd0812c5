using DiscordAH.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Notifications;

internal sealed class NoticeProfileRowConfiguration : IEntityTypeConfiguration<NoticeProfileRow>
{
    private const int MaxZone = 64;
    private const int CodeLength = 32;

    public void Configure(EntityTypeBuilder<NoticeProfileRow> builder)
    {
        builder.ToTable("notification_profiles");
        builder.HasKey(row => row.UserId);
        builder.Property(row => row.UserId).ValueGeneratedNever();
        builder.Property(row => row.Zone).HasMaxLength(MaxZone);
        builder.Property(row => row.MailAddress).HasMaxLength(MailAddressText.MaxLength);
        builder.Property(row => row.UnsubscribeCode).HasMaxLength(CodeLength);

        // An unsubscribe link.
        builder.HasIndex(row => row.UnsubscribeCode, "ix_notification_profiles_code").IsUnique();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Notifications;

internal sealed class NoticePreferenceRowConfiguration : IEntityTypeConfiguration<NoticePreferenceRow>
{
    public void Configure(EntityTypeBuilder<NoticePreferenceRow> builder)
    {
        builder.ToTable("notification_preferences");
        builder.HasKey(row => new { row.UserId, row.Kind });
        builder.Property(row => row.Kind).HasConversion(kind => NoticeNames.Of(kind), stored => NoticeNames.Kind(stored)).HasMaxLength(NoticeNames.MaxLength);
        builder.Property(row => row.Rhythm).HasConversion(rhythm => NoticeNames.Of(rhythm), stored => NoticeNames.Rhythm(stored)).HasMaxLength(NoticeNames.MaxLength);
    }
}

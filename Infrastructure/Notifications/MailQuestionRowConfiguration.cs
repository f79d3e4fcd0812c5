using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Notifications;

internal sealed class MailQuestionRowConfiguration : IEntityTypeConfiguration<MailQuestionRow>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<MailQuestionRow> builder)
    {
        builder.ToTable("notification_mail_questions");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Mailbox).HasMaxLength(HashLength);
        builder.Property(row => row.Code).HasMaxLength(HashLength);

        // The answer.
        builder.HasIndex(row => row.Code, "ix_notification_mail_questions_code").IsUnique();

        // Questions of the last day, by person and by mailbox.
        builder.HasIndex(row => new { row.UserId, row.AskedAt }, "ix_notification_mail_questions_user");
        builder.HasIndex(row => new { row.Mailbox, row.AskedAt }, "ix_notification_mail_questions_mailbox");
    }
}

using DiscordAH.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Notifications;

internal sealed class OutboxRowConfiguration : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("outbox_messages");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.State).HasConversion(state => ToStored(state), stored => FromStored(stored)).HasMaxLength(16);

        // The same message is not written twice.
        builder.HasIndex(row => row.DedupeKey, "ix_outbox_messages_key").IsUnique();

        // What is due (the dispatcher, every second).
        builder.HasIndex(row => row.NextAttemptAt, "ix_outbox_messages_due").HasFilter("state = 'pending'");

        // Dead letters newest first, counts by state, and pruning what was delivered.
        builder.HasIndex(row => new { row.State, row.EndedAt }, "ix_outbox_messages_state");
    }

    public static string ToStored(OutboxState state) => state switch
    {
        OutboxState.Pending => "pending",
        OutboxState.Delivered => "delivered",
        OutboxState.Dead => "dead",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of a message."),
    };

    private static OutboxState FromStored(string stored) => Enum.Parse<OutboxState>(stored, ignoreCase: true);
}

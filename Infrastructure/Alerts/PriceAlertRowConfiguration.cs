using DiscordAH.Domain.Alerts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Alerts;

internal sealed class PriceAlertRowConfiguration : IEntityTypeConfiguration<PriceAlertRow>
{
    public void Configure(EntityTypeBuilder<PriceAlertRow> builder)
    {
        builder.ToTable("price_alerts");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Status).HasConversion(status => ToStored(status), stored => FromStored(stored)).HasMaxLength(8);
        builder.Property(row => row.Condition).HasMaxLength(ConditionText.MaxLength);

        // Whom a changed good concerns (every snapshot).
        builder.HasIndex(row => new { row.MarketId, row.ItemId, row.Traits }, "ix_price_alerts_good").HasFilter("status = 'active'");

        // Who waits in a market for a snooze, a cool-down or an hour to end (every snapshot).
        builder.HasIndex(row => row.MarketId, "ix_price_alerts_attending").HasFilter("attends AND status = 'active'");

        // Whose time is over (every snapshot).
        builder.HasIndex(row => new { row.MarketId, row.ExpiresAt }, "ix_price_alerts_ending").HasFilter("expires_at IS NOT NULL AND status = 'active'");

        // Lists and limits of a member and of a guild.
        builder.HasIndex(row => new { row.UserId, row.Id }, "ix_price_alerts_user");
        builder.HasIndex(row => row.GuildId, "ix_price_alerts_guild");
        builder.HasIndex(row => row.ChannelGuildId, "ix_price_alerts_channel_guild").HasFilter("channel_id IS NOT NULL");
    }

    public static string ToStored(AlertStatus status) => status switch
    {
        AlertStatus.Active => "active",
        AlertStatus.Paused => "paused",
        AlertStatus.Ended => "ended",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
    };

    private static AlertStatus FromStored(string stored) => Enum.Parse<AlertStatus>(stored, ignoreCase: true);
}

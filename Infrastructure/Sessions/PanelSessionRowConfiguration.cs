using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Sessions;

internal sealed class PanelSessionRowConfiguration : IEntityTypeConfiguration<PanelSessionRow>
{
    public void Configure(EntityTypeBuilder<PanelSessionRow> builder)
    {
        builder.ToTable("panel_sessions");
        builder.HasKey(row => row.KeyHash);
        builder.Property(row => row.KeyHash).HasMaxLength(64);

        // RemoveAllOf: every session of a user.
        builder.HasIndex(row => row.UserId);

        // Clearing away expired sessions.
        builder.HasIndex(row => row.ExpiresAt);
    }
}

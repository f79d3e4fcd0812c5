using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Upstream;

internal sealed class UpstreamMinuteRowConfiguration : IEntityTypeConfiguration<UpstreamMinuteRow>
{
    public void Configure(EntityTypeBuilder<UpstreamMinuteRow> builder)
    {
        builder.ToTable("upstream_minutes");

        // Serves both "the last hour of a server" and pruning.
        builder.HasKey(row => new { row.Source, row.Minute, row.Lane, row.Process });
        builder.Property(row => row.Source).HasMaxLength(40);
        builder.Property(row => row.Lane).HasMaxLength(40);
        builder.Property(row => row.Process).HasMaxLength(120);
    }
}

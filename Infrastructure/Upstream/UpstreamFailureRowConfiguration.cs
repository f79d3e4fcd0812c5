using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Upstream;

internal sealed class UpstreamFailureRowConfiguration : IEntityTypeConfiguration<UpstreamFailureRow>
{
    public const int MaxProblem = 300;

    public void Configure(EntityTypeBuilder<UpstreamFailureRow> builder)
    {
        builder.ToTable("upstream_failures");

        // Serves "the most recent failures of a server", newest first, and pruning.
        builder.HasKey(row => new { row.Source, row.Minute, row.Endpoint, row.Problem, row.Process });
        builder.Property(row => row.Source).HasMaxLength(40);
        builder.Property(row => row.Endpoint).HasMaxLength(80);
        builder.Property(row => row.Problem).HasMaxLength(MaxProblem);
        builder.Property(row => row.Process).HasMaxLength(120);
    }
}

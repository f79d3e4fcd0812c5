using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Sources;

internal sealed class SourceStateRowConfiguration : IEntityTypeConfiguration<SourceStateRow>
{
    public void Configure(EntityTypeBuilder<SourceStateRow> builder)
    {
        builder.ToTable("source_states");
        builder.HasKey(row => new { row.Source, row.Part });
        builder.Property(row => row.Source).HasMaxLength(32);
        builder.Property(row => row.Part).HasMaxLength(64);
    }
}

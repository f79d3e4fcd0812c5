using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.StaticData;

internal sealed class StaticBuildRowConfiguration : IEntityTypeConfiguration<StaticBuildRow>
{
    public void Configure(EntityTypeBuilder<StaticBuildRow> builder)
    {
        builder.ToTable("static_builds");
        builder.HasKey(row => row.Number);
        builder.Property(row => row.Number).ValueGeneratedNever();
    }
}

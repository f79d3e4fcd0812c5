using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Collecting;

internal sealed class MountRowConfiguration : IEntityTypeConfiguration<MountRow>
{
    public void Configure(EntityTypeBuilder<MountRow> builder)
    {
        builder.ToTable("mounts");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}

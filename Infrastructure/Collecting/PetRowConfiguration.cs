using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Collecting;

internal sealed class PetRowConfiguration : IEntityTypeConfiguration<PetRow>
{
    public void Configure(EntityTypeBuilder<PetRow> builder)
    {
        builder.ToTable("pets");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}

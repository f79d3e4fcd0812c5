using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Items;

internal sealed class PetNameRowConfiguration : IEntityTypeConfiguration<PetNameRow>
{
    public void Configure(EntityTypeBuilder<PetNameRow> builder)
    {
        builder.ToTable("pet_names");
        builder.HasKey(row => row.SpeciesId);
        builder.Property(row => row.SpeciesId).ValueGeneratedNever();
    }
}

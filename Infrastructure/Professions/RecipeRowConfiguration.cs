using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Professions;

internal sealed class RecipeRowConfiguration : IEntityTypeConfiguration<RecipeRow>
{
    public void Configure(EntityTypeBuilder<RecipeRow> builder)
    {
        builder.ToTable("recipes");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();

        // RecipesAsync reads the recipes of a tier, or of a profession's tiers.
        builder.HasIndex(row => row.TierId);
    }
}

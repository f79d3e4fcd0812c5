using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Sources;

internal sealed class RecipeFactRowConfiguration : IEntityTypeConfiguration<RecipeFactRow>
{
    public void Configure(EntityTypeBuilder<RecipeFactRow> builder)
    {
        builder.ToTable("recipe_facts");
        builder.HasKey(row => row.RecipeId);
        builder.Property(row => row.RecipeId).ValueGeneratedNever();

        // A tier's recipes (OfTierAsync).
        builder.HasIndex(row => row.TierId, "ix_recipe_facts_tier");
    }
}

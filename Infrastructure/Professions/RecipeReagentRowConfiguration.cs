using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Professions;

internal sealed class RecipeReagentRowConfiguration : IEntityTypeConfiguration<RecipeReagentRow>
{
    public void Configure(EntityTypeBuilder<RecipeReagentRow> builder)
    {
        builder.ToTable("recipe_reagents");
        builder.HasKey(row => new { row.RecipeId, row.Position });
    }
}

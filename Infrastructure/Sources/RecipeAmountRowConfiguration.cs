using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Sources;

internal sealed class RecipeAmountRowConfiguration : IEntityTypeConfiguration<RecipeAmountRow>
{
    public void Configure(EntityTypeBuilder<RecipeAmountRow> builder)
    {
        builder.ToTable("recipe_amounts");
        builder.HasKey(row => new { row.RecipeId, row.IsSlot, row.SubjectId });
    }
}

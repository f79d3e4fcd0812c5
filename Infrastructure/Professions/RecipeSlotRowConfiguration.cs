using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Professions;

internal sealed class RecipeSlotRowConfiguration : IEntityTypeConfiguration<RecipeSlotRow>
{
    public void Configure(EntityTypeBuilder<RecipeSlotRow> builder)
    {
        builder.ToTable("recipe_slots");
        builder.HasKey(row => new { row.RecipeId, row.Position });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Professions;

internal sealed class MaterialGoalRowConfiguration : IEntityTypeConfiguration<MaterialGoalRow>
{
    public void Configure(EntityTypeBuilder<MaterialGoalRow> builder)
    {
        builder.ToTable("material_goals");

        // A member's goals are read together, and nobody reads those of an item.
        builder.HasKey(row => new { row.UserId, row.ItemId, row.RealmId });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Professions;

internal sealed class SkillTierRowConfiguration : IEntityTypeConfiguration<SkillTierRow>
{
    public void Configure(EntityTypeBuilder<SkillTierRow> builder)
    {
        builder.ToTable("skill_tiers");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}

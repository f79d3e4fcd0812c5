using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Professions;

internal sealed class ProfessionRowConfiguration : IEntityTypeConfiguration<ProfessionRow>
{
    public void Configure(EntityTypeBuilder<ProfessionRow> builder)
    {
        builder.ToTable("professions");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}

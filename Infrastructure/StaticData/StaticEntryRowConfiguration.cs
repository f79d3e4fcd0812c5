using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.StaticData;

internal sealed class StaticEntryRowConfiguration : IEntityTypeConfiguration<StaticEntryRow>
{
    public void Configure(EntityTypeBuilder<StaticEntryRow> builder)
    {
        builder.ToTable("static_entries");
        builder.HasKey(row => new { row.Kind, row.Id });
    }
}

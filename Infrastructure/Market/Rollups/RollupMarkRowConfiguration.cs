using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Rollups;

internal sealed class RollupMarkRowConfiguration : IEntityTypeConfiguration<RollupMarkRow>
{
    public void Configure(EntityTypeBuilder<RollupMarkRow> builder)
    {
        builder.ToTable("rollup_marks");
        builder.HasKey(row => new { row.MarketId, row.Week });
    }
}

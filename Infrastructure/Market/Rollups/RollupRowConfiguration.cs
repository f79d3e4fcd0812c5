using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Rollups;

internal sealed class RollupRowConfiguration : IEntityTypeConfiguration<RollupRow>
{
    public void Configure(EntityTypeBuilder<RollupRow> builder)
    {
        builder.ToTable("price_rollups");

        // RollupReading: a good's bucket over a span of time is one stretch of the key.
        builder.HasKey(row => new { row.MarketId, row.Level, row.Bucket, row.Period });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Trends;

internal sealed class TrendMarkRowConfiguration : IEntityTypeConfiguration<TrendMarkRow>
{
    public void Configure(EntityTypeBuilder<TrendMarkRow> builder)
    {
        builder.ToTable("trend_marks");
        builder.HasKey(row => row.MarketId);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Quality;

internal sealed class MarketQualityRowConfiguration : IEntityTypeConfiguration<MarketQualityRow>
{
    public void Configure(EntityTypeBuilder<MarketQualityRow> builder)
    {
        builder.ToTable("market_quality");

        // Also a market's newest days.
        builder.HasKey(row => new { row.MarketId, row.Day });
        builder.Property(row => row.AgreementSource).HasMaxLength(32);

        // A day's markets (the digest).
        builder.HasIndex(row => row.Day, "ix_market_quality_day");
    }
}

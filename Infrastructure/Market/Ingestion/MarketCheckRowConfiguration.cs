using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Ingestion;

internal sealed class MarketCheckRowConfiguration : IEntityTypeConfiguration<MarketCheckRow>
{
    public const int MaxProblem = 300;

    public void Configure(EntityTypeBuilder<MarketCheckRow> builder)
    {
        builder.ToTable("market_checks");
        builder.HasKey(row => row.MarketId);
        builder.Property(row => row.MarketId).ValueGeneratedNever();
        builder.Property(row => row.Problem).HasMaxLength(MaxProblem);
    }
}

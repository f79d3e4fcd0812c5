using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Quality;

internal sealed class PriceDoubtRowConfiguration : IEntityTypeConfiguration<PriceDoubtRow>
{
    public void Configure(EntityTypeBuilder<PriceDoubtRow> builder)
    {
        builder.ToTable("price_doubts");
        builder.HasKey(row => new { row.MarketId, row.Kind, row.Place });
        builder.Property(row => row.Reason).HasMaxLength(200);

        // The markets where a good is suspect (OfGoodAsync).
        builder.HasIndex(row => new { row.ItemId, row.Traits }, "ix_price_doubts_good");
    }
}

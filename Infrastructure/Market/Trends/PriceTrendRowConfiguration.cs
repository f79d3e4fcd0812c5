using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Trends;

internal sealed class PriceTrendRowConfiguration : IEntityTypeConfiguration<PriceTrendRow>
{
    public void Configure(EntityTypeBuilder<PriceTrendRow> builder)
    {
        builder.ToTable("price_trends");

        // OfItemsAsync names market and items; a good's five ranges are written together and lie side by side.
        builder.HasKey(row => new { row.MarketId, row.ItemId, row.Traits, row.Span });
    }
}

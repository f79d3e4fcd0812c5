using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Sales;

internal sealed class AuctionBookRowConfiguration : IEntityTypeConfiguration<AuctionBookRow>
{
    public void Configure(EntityTypeBuilder<AuctionBookRow> builder)
    {
        builder.ToTable("auction_books");
        builder.HasKey(row => new { row.MarketId, row.IsArchived });
    }
}

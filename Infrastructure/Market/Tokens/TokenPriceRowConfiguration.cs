using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Tokens;

internal sealed class TokenPriceRowConfiguration : IEntityTypeConfiguration<TokenPriceRow>
{
    public void Configure(EntityTypeBuilder<TokenPriceRow> builder)
    {
        builder.ToTable("token_prices");

        // Also serves the newest price and a span of time (TokenPriceStore).
        builder.HasKey(row => new { row.Region, row.At });
    }
}

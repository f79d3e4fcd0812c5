using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Market.Events;

internal sealed class MarketEventRowConfiguration : IEntityTypeConfiguration<MarketEventRow>
{
    public void Configure(EntityTypeBuilder<MarketEventRow> builder)
    {
        builder.ToTable("market_events");
        builder.HasKey(row => row.Id);

        // One event for everybody who notices it: two processes, or a run after a crash, add it once.
        builder.HasIndex(row => new { row.Region, row.MarketId, row.Kind, row.Occurrence }).IsUnique();

        // Events of one market in a span, for charts and item pages (OfMarketAsync, twice: the realm and 0 for its region) and lists of a realm.
        builder.HasIndex(row => new { row.Region, row.MarketId, row.At });

        // Events of a region, or of all, in a span, newest first (ListAsync).
        builder.HasIndex(row => new { row.Region, row.At });
        builder.HasIndex(row => row.At);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Forecasting;

internal sealed class ForecastRowConfiguration : IEntityTypeConfiguration<ForecastRow>
{
    public void Configure(EntityTypeBuilder<ForecastRow> builder)
    {
        builder.ToTable("forecasts");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Model).HasMaxLength(64);

        // FindAsync; also makes a second forecast of the same kind impossible.
        builder.HasIndex(row => new { row.MarketId, row.ItemId, row.Traits, row.IssuedAt, row.Version }).IsUnique();

        // AskedAsync and ExpireAsync.
        builder.HasIndex(row => row.IssuedAt);
        builder.HasMany(row => row.Points).WithOne().HasForeignKey(point => point.ForecastId).OnDelete(DeleteBehavior.Cascade);
    }
}

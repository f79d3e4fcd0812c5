using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Forecasting;

internal sealed class ForecastPointRowConfiguration : IEntityTypeConfiguration<ForecastPointRow>
{
    public void Configure(EntityTypeBuilder<ForecastPointRow> builder)
    {
        builder.ToTable("forecast_points");
        builder.HasKey(row => new { row.ForecastId, row.Horizon });

        // DueAsync and MarketsDueAsync; only what waits is in it.
        builder.HasIndex(row => new { row.MarketId, row.TargetAt }, "ix_forecast_points_due").HasFilter("NOT is_settled");

        // PoolAsync reads the newest from its end.
        builder.HasIndex(row => row.TargetAt, "ix_forecast_points_scored").HasFilter("actual IS NOT NULL");
    }
}

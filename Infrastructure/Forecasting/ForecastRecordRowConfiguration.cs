using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Forecasting;

internal sealed class ForecastRecordRowConfiguration : IEntityTypeConfiguration<ForecastRecordRow>
{
    public void Configure(EntityTypeBuilder<ForecastRecordRow> builder)
    {
        builder.ToTable("forecast_records");
        builder.HasKey(row => new { row.MarketId, row.ItemId, row.Traits, row.Version, row.Hours });
    }
}

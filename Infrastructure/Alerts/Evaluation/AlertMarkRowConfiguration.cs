using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Alerts;

internal sealed class AlertMarkRowConfiguration : IEntityTypeConfiguration<AlertMarkRow>
{
    public void Configure(EntityTypeBuilder<AlertMarkRow> builder)
    {
        builder.ToTable("alert_marks");
        builder.HasKey(row => row.MarketId);
    }
}

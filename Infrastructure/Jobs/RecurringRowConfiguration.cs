using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Jobs;

internal sealed class RecurringRowConfiguration : IEntityTypeConfiguration<RecurringRow>
{
    public void Configure(EntityTypeBuilder<RecurringRow> builder)
    {
        builder.ToTable("recurring_jobs");

        // The guarded statement of a tick rests on it.
        builder.HasKey(row => new { row.Kind, row.Key });
    }
}

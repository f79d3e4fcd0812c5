using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Reports.Archive;

internal sealed class ReportRowConfiguration : IEntityTypeConfiguration<ReportRow>
{
    public void Configure(EntityTypeBuilder<ReportRow> builder)
    {
        builder.ToTable("reports");
        builder.HasKey(row => row.Id);

        // The same data give the same report: it is there once. Also serves the newest report of a subject.
        builder.HasIndex(row => new { row.Kind, row.Subject, row.Stamp }, "ix_reports_subject").IsUnique();

        // The list, newest first, and pruning.
        builder.HasIndex(row => row.CreatedAt, "ix_reports_created_at");
    }
}

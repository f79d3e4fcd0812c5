using DiscordAH.Domain.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Jobs;

internal sealed class JobRowConfiguration : IEntityTypeConfiguration<JobRow>
{
    public void Configure(EntityTypeBuilder<JobRow> builder)
    {
        builder.ToTable("job_queue");
        builder.HasKey(row => row.Id);

        // At most one unfinished job of a kind and key; TryAddAsync and TryRequeueAsync rest on it.
        builder.HasIndex(row => new { row.Kind, row.Key }, "ix_job_queue_unfinished").IsUnique().HasFilter("state IN ('queued', 'running')");

        // Rows from before there were priorities are normal ones.
        builder.Property(row => row.Priority).HasDefaultValue(JobPriority.Normal).HasSentinel((JobPriority)(-1));

        // Which queued jobs of a priority are due, oldest first (the dispatcher, every second).
        builder.HasIndex(row => new { row.Priority, row.NextAttemptAt }, "ix_job_queue_due").HasFilter("state = 'queued'");

        // Whose lease ran out (the sweeper).
        builder.HasIndex(row => row.LeaseUntil, "ix_job_queue_leases").HasFilter("lease_until IS NOT NULL");

        // Pruning by age, and the list by state.
        builder.HasIndex(row => new { row.State, row.FinishedAt }, "ix_job_queue_state");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DiscordAH.Infrastructure.Jobs;

internal sealed class JobAttemptRowConfiguration : IEntityTypeConfiguration<JobAttemptRow>
{
    public void Configure(EntityTypeBuilder<JobAttemptRow> builder)
    {
        builder.ToTable("job_attempts");
        builder.HasKey(row => row.Id);

        // The attempts of one job: its page, and closing the open one.
        builder.HasIndex(row => row.JobId, "ix_job_attempts_job");
        builder.HasOne<JobRow>().WithMany().HasForeignKey(row => row.JobId).OnDelete(DeleteBehavior.Cascade);
    }
}

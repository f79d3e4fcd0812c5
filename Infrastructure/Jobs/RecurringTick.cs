using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>The ticks of recurring work: multiples of its period since 1970 in UTC, shifted by its offset. No local time is in it, so no summer time doubles or skips one.</summary>
internal static class RecurringTick
{
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <summary>The newest tick at or before a moment.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The period is shorter than a second, or the offset not within it.</exception>
    public static DateTimeOffset At(RecurringJob job, DateTimeOffset now)
    {
        if (job.Every < Shortest) throw new ArgumentOutOfRangeException(nameof(job), job.Every, $"{job.Request.Kind} {job.Request.Key} must not come more often than once a second.");
        if (job.Offset < TimeSpan.Zero || job.Offset >= job.Every)
            throw new ArgumentOutOfRangeException(nameof(job), job.Offset, $"{job.Request.Kind} {job.Request.Key}: the offset must be zero or more and less than the period.");
        var (every, offset) = (Microseconds(job.Every), Microseconds(job.Offset));
        var since = Conversions.ToStored(now) - offset;
        return Conversions.FromStored((Floor(since, every) * every) + offset);
    }

    public static long Microseconds(TimeSpan span) => span.Ticks / TimeSpan.TicksPerMicrosecond;

    private static long Floor(long value, long by) => value >= 0 ? value / by : ((value + 1) / by) - 1;
}

using DiscordAH.Domain.Jobs;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Progress as a handler reports it, written a few times a second at most. Every report asks whether the job goes on.</summary>
internal sealed class ThrottledProgress(JobLeases leases, TimeProvider time, long id)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private const int MaxNote = 300;
    private long? _written;

    /// <summary>A <see cref="JobProgress"/>.</summary>
    public async Task ReportAsync(int percent, string note, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var due = _written is not { } last || percent >= 100 || time.GetElapsedTime(last) >= Interval;
        if (due) _written = time.GetTimestamp();
        var goesOn = due
            ? await leases.ReportAsync(id, Math.Clamp(percent, 0, 100), note.Length <= MaxNote ? note : note[..MaxNote], ct)
            : await leases.IsRunningAsync(id, ct);
        if (!goesOn) throw new JobCancelledException();
    }
}

using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Sources;

namespace DiscordAH.Infrastructure.Sources;

/// <summary>Looks what is due of the sources that are on: hourly, and every quarter of an hour where single items are waited for. A look that finds nothing due asks nobody.</summary>
internal sealed class SourceRecurringJobs(IServiceProvider services) : IRecurringJobs
{
    public ValueTask<IReadOnlyList<RecurringJob>> ListAsync(CancellationToken ct)
    {
        // Transient, for their HTTP client must not grow old in a singleton.
        var on = ((IEnumerable<ISecondSource>)services.GetService(typeof(IEnumerable<ISecondSource>))!).Where(source => source.IsOn);
        return ValueTask.FromResult<IReadOnlyList<RecurringJob>>([.. on.Select((source, place) => new RecurringJob(
            new JobRequest(RefreshSourceJob.JobKind, source.Name, source.Name, Priority: JobPriority.Low),
            source.Name == SourceNames.Wowhead ? TimeSpan.FromMinutes(15) : TimeSpan.FromHours(1),
            TimeSpan.FromMinutes(5 + place)))]);
    }
}

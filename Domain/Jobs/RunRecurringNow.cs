using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Jobs;

/// <summary>Does recurring work out of turn; its ticks stay as they are.</summary>
public sealed class RunRecurringNow(IRecurringQueries recurring, IJobQueue queue)
{
    /// <summary>Asks for the job at once.</summary>
    /// <returns>The new job's id, or <see cref="JobErrors"/>.</returns>
    public async Task<Result<long>> RunAsync(string kind, string key, CancellationToken ct)
    {
        if ((await recurring.ListAsync(ct)).FirstOrDefault(each => each.Kind == kind && each.Key == key) is not { } found) return new JobErrors.UnknownRecurring();
        var id = await queue.EnqueueAsync(new JobRequest(found.Kind, found.Key, found.Argument, Priority: JobPriority.High), ct);
        return id is { } added ? added : new JobErrors.AlreadyThere();
    }
}

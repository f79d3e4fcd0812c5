namespace DiscordAH.Domain.Jobs;

/// <summary>A feature's recurring work. Every feature registers its own; asked at every look, so the list may follow settings.</summary>
public interface IRecurringJobs
{
    /// <summary>What comes again by today's settings.</summary>
    ValueTask<IReadOnlyList<RecurringJob>> ListAsync(CancellationToken ct);
}

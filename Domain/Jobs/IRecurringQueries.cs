namespace DiscordAH.Domain.Jobs;

/// <summary>Reads of the recurring work.</summary>
public interface IRecurringQueries
{
    /// <summary>All that recurs, by kind and key.</summary>
    Task<IReadOnlyList<RecurringStatus>> ListAsync(CancellationToken ct);
}

using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>What alerts fired on, and what became of it.</summary>
public interface IFiringStore
{
    /// <summary>A firing; null when there is none.</summary>
    Task<AlertFiring?> FindAsync(long id, CancellationToken ct);

    /// <summary>A member's firings, newest first; of one alert when it is named.</summary>
    Task<Page<AlertFiring>> OfOwnerAsync(UserId owner, AlertId? alert, PageRequest page, CancellationToken ct);

    /// <summary>A member's firings since a moment, newest first, at most 5,000.</summary>
    Task<IReadOnlyList<AlertFiring>> SinceAsync(UserId owner, DateTimeOffset since, CancellationToken ct);

    /// <summary>Notes what a person did; the first deed but for "bought", which replaces others, stays. False when there is no such firing of this owner.</summary>
    Task<bool> NoteDeedAsync(long id, UserId owner, FiringDeed deed, DateTimeOffset at, CancellationToken ct);

    /// <summary>Firings whose next horizon has passed, oldest first.</summary>
    Task<IReadOnlyList<AlertFiring>> DueAsync(DateTimeOffset now, int most, CancellationToken ct);

    /// <summary>Writes outcomes.</summary>
    Task SaveOutcomesAsync(IReadOnlyCollection<(long Id, FiringOutcome Outcome)> outcomes, CancellationToken ct);
}

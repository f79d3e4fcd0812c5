using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Alerts, as their owners change them. Every write that can race names the revision it saw.</summary>
public interface IAlertStore
{
    /// <summary>An alert; null when there is none.</summary>
    Task<PriceAlert?> FindAsync(AlertId id, CancellationToken ct);

    /// <summary>A member's alerts, newest first, ended ones last.</summary>
    Task<IReadOnlyList<PriceAlert>> OfOwnerAsync(UserId owner, CancellationToken ct);

    /// <summary>Channel alerts of a guild, newest first.</summary>
    Task<IReadOnlyList<PriceAlert>> OfGuildChannelsAsync(GuildId guild, CancellationToken ct);

    /// <summary>How many alerts (not ended) a member has, and a guild.</summary>
    Task<AlertCounts> CountAsync(UserId owner, GuildId? guild, CancellationToken ct);

    /// <summary>Adds alerts, all or none, in one transaction that holds the limits also when asked twice at once; each market gets what is on sale of the goods as their first reading.</summary>
    /// <param name="alerts">New ones; their ids are 0.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="ct">Stops it before anything is written.</param>
    /// <returns>The stored alerts, or <see cref="AlertErrors.TooManyOfMember"/>, <see cref="AlertErrors.TooManyOfGuild"/>.</returns>
    Task<Result<IReadOnlyList<PriceAlert>>> AddAsync(IReadOnlyList<PriceAlert> alerts, AlertLimits limits, CancellationToken ct);

    /// <summary>Writes an alert's rule, target, status, state and since; false when its revision is not the stored one.</summary>
    Task<bool> TrySaveAsync(PriceAlert alert, CancellationToken ct);

    /// <summary>Deletes alerts of an owner (null: of anybody); their firings stay.</summary>
    /// <returns>How many there were.</returns>
    Task<int> DeleteAsync(UserId? owner, IReadOnlyCollection<AlertId> ids, CancellationToken ct);
}

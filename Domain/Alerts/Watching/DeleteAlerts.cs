using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Deletes alerts: one, several, or a whole bulk.</summary>
public sealed class DeleteAlerts
{
    /// <summary>Deletes those of <paramref name="ids"/> that the person may delete: own ones, and as an officer the guild's channel alerts.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="ids">Which.</param>
    /// <param name="firing">The firing whose button was pressed; null for none.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>How many were deleted, or <see cref="AlertErrors.UnknownAlert"/> when none was.</returns>
    public Task<Result<int>> RunAsync(AlertActor actor, IReadOnlyCollection<AlertId> ids, long? firing, CancellationToken ct) => throw new NotImplementedException();
}

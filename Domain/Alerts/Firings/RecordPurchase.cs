using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Notes that a person bought what an alert told of.</summary>
public sealed class RecordPurchase
{
    /// <summary>Notes it.</summary>
    /// <returns>The firing, or <see cref="AlertErrors.UnknownAlert"/>.</returns>
    public Task<Result<AlertFiring>> RunAsync(AlertActor actor, long firing, CancellationToken ct) => throw new NotImplementedException();
}

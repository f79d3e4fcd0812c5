using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Moves every limit of an alert a step further out, so that it fires less.</summary>
public sealed class TightenAlert
{
    /// <summary>Tightens: each limit by a tenth, shares and deviations likewise.</summary>
    /// <returns>The alert as it stands now, or <see cref="AlertErrors.UnknownAlert"/>, <see cref="AlertErrors.BadRule"/> when it cannot be tighter.</returns>
    public Task<Result<PriceAlert>> RunAsync(AlertActor actor, AlertId alert, long? firing, CancellationToken ct) => throw new NotImplementedException();
}

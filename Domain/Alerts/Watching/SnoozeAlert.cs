using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Silences an alert for a while.</summary>
public sealed class SnoozeAlert
{
    /// <summary>Snoozes.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="alert">Which.</param>
    /// <param name="length">For so long: then it tells again if it is still so; null until the price has recovered.</param>
    /// <param name="firing">The firing whose button was pressed; null for none.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The alert, or <see cref="AlertErrors.UnknownAlert"/>.</returns>
    public Task<Result<PriceAlert>> RunAsync(AlertActor actor, AlertId alert, TimeSpan? length, long? firing, CancellationToken ct) => throw new NotImplementedException();
}

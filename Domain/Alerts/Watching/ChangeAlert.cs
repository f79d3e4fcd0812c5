using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Changes an alert: rule, target, pause or resume. What is null stays.</summary>
public sealed class ChangeAlert
{
    /// <summary>The change.</summary>
    /// <param name="Alert">Which.</param>
    /// <param name="Revision">The revision the person saw; null to change whatever stands.</param>
    public sealed record Request(
        AlertId Alert, int? Revision = null, string? When = null, long? MinQuantity = null, TimeSpan? CoolDown = null, double? Hysteresis = null, DateTimeOffset? Expires = null, bool NeverExpires = false,
        ActiveHours? Hours = null, bool AnyHour = false, bool? IgnoreSuspect = null, AlertTarget? Target = null, bool? Paused = null);

    /// <summary>Changes it.</summary>
    /// <returns>The alert as it stands now, or <see cref="AlertErrors.UnknownAlert"/>, <see cref="AlertErrors.Changed"/>, and the refusals of <see cref="CreateAlert"/>.</returns>
    public Task<Result<PriceAlert>> RunAsync(AlertActor actor, Request request, CancellationToken ct) => throw new NotImplementedException();
}

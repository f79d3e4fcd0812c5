using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Shows what an alert would have done before it is made. Writes nothing.</summary>
public sealed class PreviewAlert
{
    /// <summary>What a person wants watched.</summary>
    /// <param name="Item">Name in any known language, id, or variant.</param>
    /// <param name="Realm">Slug, name, or name with region.</param>
    /// <param name="When">The condition as text (<see cref="ConditionText"/>).</param>
    /// <param name="MinQuantity">Units wanted at that price; null for 1.</param>
    /// <param name="CoolDown">Null for the usual.</param>
    /// <param name="Hysteresis">Percent; null for the usual.</param>
    /// <param name="Expires">Null for never.</param>
    /// <param name="Hours">Null for always.</param>
    /// <param name="IgnoreSuspect">Whether listings that are not to be trusted are left out.</param>
    public sealed record Request(
        string Item, string Realm, string When, long? MinQuantity = null, TimeSpan? CoolDown = null, double? Hysteresis = null, DateTimeOffset? Expires = null, ActiveHours? Hours = null,
        bool IgnoreSuspect = true);

    /// <summary>Previews.</summary>
    /// <returns>The preview, or the refusals of a price look-up, <see cref="AlertErrors.BadRule"/>, <see cref="AlertErrors.NoRealmsToCompare"/>.</returns>
    public Task<Result<AlertPreview>> RunAsync(AlertActor actor, Request request, CancellationToken ct) => throw new NotImplementedException();
}

using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Watches all materials of a profession with one rule; their firings of one snapshot come as one message.</summary>
public sealed class CreateBulkAlerts
{
    /// <summary>What to watch.</summary>
    /// <param name="Profession">Name in any known language, or id.</param>
    /// <param name="Realm">Slug, name, or name with region.</param>
    /// <param name="When">One condition for all; relative ones make sense (<c>25% below median of 14 days</c>).</param>
    /// <param name="Tier">Skill tier by id; the newest when null.</param>
    /// <param name="MinQuantity">Units wanted; null for 1.</param>
    /// <param name="CoolDown">Null for the usual.</param>
    /// <param name="Expires">Null for never.</param>
    /// <param name="Target">Where it tells.</param>
    /// <param name="DryRun">Only say what would be made.</param>
    public sealed record Request(
        string Profession, string Realm, string When, AlertTarget Target, int? Tier = null, long? MinQuantity = null, TimeSpan? CoolDown = null, DateTimeOffset? Expires = null, bool DryRun = false);

    /// <summary>What was made.</summary>
    /// <param name="Name">What the bulk is called.</param>
    /// <param name="Batch">Its number; null for a dry run.</param>
    /// <param name="Goods">The goods' names and how often the rule would have fired on each in the tested days.</param>
    /// <param name="Skipped">Goods left out, with the reason.</param>
    /// <param name="FiringsPerDay">Firings a day of all together, as tested; a message may hold several.</param>
    /// <param name="Counts">How many alerts there are with them.</param>
    /// <param name="Limits">How many there may be.</param>
    public sealed record Made(
        string Name, long? Batch, IReadOnlyList<(string Good, int Firings)> Goods, IReadOnlyList<(string Good, string Reason)> Skipped, double FiringsPerDay, AlertCounts Counts, AlertLimits Limits);

    /// <summary>Makes them, all or none.</summary>
    /// <returns>What was made, or the refusals of a profession look-up and of <see cref="CreateAlert"/>, <see cref="AlertErrors.NothingToWatch"/>.</returns>
    public Task<Result<Made>> RunAsync(AlertActor actor, Request request, CancellationToken ct) => throw new NotImplementedException();
}

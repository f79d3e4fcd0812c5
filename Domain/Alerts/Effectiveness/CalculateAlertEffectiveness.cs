using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>Says how good a member's alerts were (<c>calculateAlertEffectiveness</c>).</summary>
public sealed class CalculateAlertEffectiveness(IAlertStore alerts, IFiringStore firings, IItemCatalog items, TimeProvider clock)
{
    /// <summary>Days looked back at most.</summary>
    public const int MostDays = 365;

    /// <summary>Reckons over the firings of the last days.</summary>
    /// <param name="member">Whose.</param>
    /// <param name="days">1 to 365; what lies outside is brought inside.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<AlertEffectiveness> RunAsync(UserId member, int days, CancellationToken ct)
    {
        days = Math.Clamp(days, 1, MostDays);
        var now = clock.GetUtcNow();
        var since = now - TimeSpan.FromDays(days);
        var fired = await firings.SinceAsync(member, since, ct);
        var own = await alerts.OfOwnerAsync(member, ct);
        var byAlert = fired.ToLookup(firing => firing.Alert);

        // Of what it watched, not of the whole window: an alert of yesterday had no month to fire in.
        var first = own.Select(alert => alert.CreatedAt).Concat(fired.Select(firing => firing.At)).DefaultIfEmpty(now).Min();
        return new AlertEffectiveness(
            days,
            AlertScores.Of([.. fired], Watched(first), isOne: false),
            [.. own.Select(alert => (Alert: alert, items.NameOf(alert.Variant), Score: AlertScores.Of([.. byAlert[alert.Id]], Watched(alert.CreatedAt), isOne: true)))
                .OrderByDescending(one => one.Score.Firings).ThenByDescending(one => one.Alert.Id.Value)],
            [.. fired.GroupBy(firing => ConditionKind.Of(firing.Condition)).Select(kind => (Kind: kind.Key, Score: AlertScores.Of([.. kind], Watched(first), isOne: false)))
                .OrderByDescending(kind => kind.Score.Firings).ThenBy(kind => kind.Kind, StringComparer.Ordinal)]);

        TimeSpan Watched(DateTimeOffset from) => now - (from > since ? from : since);
    }
}

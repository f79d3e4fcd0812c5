using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>Tries rules on a good's past: previews, new alerts and changed ones all judge by it.</summary>
internal sealed class RuleTrial(IMarketQueries market, IAlertPast past, AlertLimits limits, TimeProvider clock)
{
    /// <summary>What came of it.</summary>
    /// <param name="Now">What is on sale.</param>
    /// <param name="Past">The past up to now.</param>
    /// <param name="Backtest">How the rule would have done.</param>
    /// <param name="From">Start of the tested days.</param>
    /// <param name="To">Their end.</param>
    public sealed record Outcome(AlertReading Now, GoodPast Past, AlertBacktest Backtest, DateTimeOffset From, DateTimeOffset To);

    /// <summary>Reads what is known of a good and tries a rule; null before the market's first snapshot.</summary>
    public async Task<Outcome?> RunAsync(MarketId place, VariantKey variant, AlertRule rule, CancellationToken ct)
    {
        if (await past.NowAsync(place, variant, ct) is not { } now) return null;
        var at = clock.GetUtcNow();
        var known = (await past.BeforeAsync(place, [variant], at, ct)).GetValueOrDefault(variant) ?? new GoodPast(at, [], await TimesAsync(place, at, ct));
        return await RunAsync(place, variant, rule, known, now, ct);
    }

    /// <summary>Tries a rule on a past that was read already.</summary>
    public async Task<Outcome> RunAsync(MarketId place, VariantKey variant, AlertRule rule, GoodPast known, AlertReading now, CancellationToken ct)
    {
        var from = known.At - TimeSpan.FromDays(limits.PreviewDays);
        var region = AsksOtherRealms(rule.When) ? await past.RegionOverAsync(place, variant, Moments(known, from, now), ct) : [];
        return new Outcome(now, known, AlertBacktest.Run(rule, known, from, now, region), from, known.At);
    }

    /// <summary>Whether a condition compares with other realms.</summary>
    public static bool AsksOtherRealms(AlertCondition condition) => condition.Limits().Any(limit => limit is RealmSpread);

    // Each snapshot may be one at which it is judged; the newest is the one it is judged on now.
    private static List<DateTimeOffset> Moments(GoodPast known, DateTimeOffset from, AlertReading now) =>
        [.. known.Snapshots.Where(at => at >= from && at < now.At), now.At];

    private async Task<IReadOnlyList<DateTimeOffset>> TimesAsync(MarketId place, DateTimeOffset at, CancellationToken ct) =>
        await market.SnapshotTimesAsync(place, at - TimeSpan.FromDays(limits.PreviewDays) - PriceSeries.Reach, at, ct);
}

using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>Looks up what became of prices after alerts fired. Killed in between it goes on where it was; run twice it writes the same.</summary>
public sealed class MeasureFirings(IFiringStore firings, IAlertPast past, TimeProvider clock)
{
    // A good's thirty days are some 50 KB.
    private const int Batch = 200;

    // By then a snapshot of the horizon's moment is read, if there was one.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    // What is older would reach back beyond the past that is read from now on: after a long stop each such firing is read by itself.
    private static readonly TimeSpan Recent = TimeSpan.FromDays(29);

    /// <summary>Measures the next firings that are due.</summary>
    /// <returns>How many; 0 when none is left.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow() - Patience;
        var due = await firings.DueAsync(now, Batch, ct);
        if (due.Count == 0) return 0;
        List<(long, FiringOutcome)> outcomes = [];
        foreach (var market in due.GroupBy(firing => firing.Market))
        {
            var recent = market.Where(firing => now - firing.At <= Recent).ToList();
            if (recent.Count > 0) await MeasureAsync(market.Key, recent, clock.GetUtcNow(), now, outcomes, ct);
            foreach (var old in market.Except(recent)) await MeasureAsync(market.Key, [old], old.At + FiringMeasure.Horizons[^1] + PriceSeries.Reach, now, outcomes, ct);
        }

        await firings.SaveOutcomesAsync(outcomes, ct);
        return due.Count;
    }

    private async Task MeasureAsync(MarketId market, List<AlertFiring> due, DateTimeOffset until, DateTimeOffset now, List<(long, FiringOutcome)> outcomes, CancellationToken ct)
    {
        var pasts = await past.BeforeAsync(market, [.. due.Select(firing => firing.Variant).Distinct()], until, ct);
        outcomes.AddRange(due.Select(firing => (
            firing.Id, FiringMeasure.Of(firing, CallRules.SideOf(firing.Condition), pasts.GetValueOrDefault(firing.Variant) ?? new GoodPast(until, [], []), now))));
    }
}

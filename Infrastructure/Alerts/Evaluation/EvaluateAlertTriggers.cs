using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>
/// Judges a market's alerts on every live snapshot that they have not seen yet, oldest first (<c>evaluateAlertTriggers</c>). It looks at the snapshots' own times, never
/// at a clock: late, twice or in two processes at once it gives the same firings.
/// </summary>
internal sealed class EvaluateAlertTriggers(DueAlerts due, AlertRound round, AlertWriting writing)
{
    /// <summary>Judges until there is nothing newer.</summary>
    public async Task<AlertEvaluation> RunAsync(MarketId market, CancellationToken ct)
    {
        var total = default(AlertEvaluation);
        while (await due.ThroughAsync(market, ct) is { } through && await due.SnapshotsAsync(market, through, ct) is { Count: > 0 } snapshots)
            total += await RunAsync(market, through, snapshots, ct);
        return total;
    }

    // Until somebody else has moved the mark; then it is read anew.
    private async Task<AlertEvaluation> RunAsync(MarketId market, DateTimeOffset through, List<DateTimeOffset> snapshots, CancellationToken ct)
    {
        var total = default(AlertEvaluation);
        foreach (var at in snapshots)
        {
            var (outcomes, judged) = await round.JudgeAsync(market, at, due.OfAsync(market, at, ct), ct);

            // A snapshot that does nothing needs no transaction of its own: the next one's, or the last one's, moves the mark past it.
            var matters = outcomes.Count > 0 || at == snapshots[^1] || await due.EndsAnyAsync(market, at, ct);
            if (!matters)
            {
                total += new AlertEvaluation(1, judged, 0);
                continue;
            }

            if (await writing.TryAsync(market, through, at, outcomes, ct) is not { } fired) return total;
            through = at;
            total += new AlertEvaluation(1, judged, fired);
        }

        return total;
    }
}

using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Market;
using Microsoft.Extensions.Logging;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>
/// Judges the alerts that a snapshot concerns. Writes nothing. First with the reading alone, which settles most; only for what then still asks is the past looked up, of
/// many goods at once and once a good, however many alerts stand on it.
/// </summary>
internal sealed partial class AlertRound(IAlertPast pasts, ILogger<AlertRound> logger)
{
    private const int Batch = 2000;

    // A good's thirty days are some 50 KB.
    private const int Goods = 200;

    /// <summary>Judges.</summary>
    /// <param name="market">Where.</param>
    /// <param name="at">The snapshot's publication time.</param>
    /// <param name="due">Whom it concerns.</param>
    /// <param name="ct">Stops between batches.</param>
    /// <returns>What it does to whom, and how many were looked at.</returns>
    public async Task<(List<AlertOutcome> Outcomes, int Judged)> JudgeAsync(MarketId market, DateTimeOffset at, IAsyncEnumerable<DueAlert> due, CancellationToken ct)
    {
        var (outcomes, judged) = (new List<AlertOutcome>(), 0);
        var (batch, seen) = (new List<DueAlert>(Batch), new HashSet<long>());
        await foreach (var one in due.WithCancellation(ct))
        {
            // A person's change between two reads may bring an alert a second time.
            if (!seen.Add(one.Row.Id)) continue;
            judged++;
            batch.Add(one);
            if (batch.Count < Batch) continue;
            await JudgeAsync(market, at, batch, outcomes, ct);
            batch.Clear();
        }

        await JudgeAsync(market, at, batch, outcomes, ct);
        return (outcomes, judged);
    }

    private async Task JudgeAsync(MarketId market, DateTimeOffset at, List<DueAlert> batch, List<AlertOutcome> outcomes, CancellationToken ct)
    {
        var open = new List<Case>();
        foreach (var one in batch)
            if (Settle(Case.Of, one, at, outcomes) is { IsSettled: false } asks) open.Add(asks);
        foreach (var goods in open.GroupBy(asks => asks.Variant).Chunk(Goods)) await LookUpAsync(market, at, goods, outcomes, ct);
    }

    private async Task LookUpAsync(MarketId market, DateTimeOffset at, IGrouping<VariantKey, Case>[] goods, List<AlertOutcome> outcomes, CancellationToken ct)
    {
        var past = await pasts.BeforeAsync(market, [.. goods.Where(good => good.Any(one => one.Wants(AlertNeeds.Past))).Select(good => good.Key)], at, ct);
        var region = await pasts.RegionAsync(market, [.. goods.Where(good => good.Any(one => one.Wants(AlertNeeds.Region))).Select(good => good.Key)], at, ct);
        var late = new List<Case>();
        foreach (var good in goods)
        {
            var figures = new PastFigures(past.GetValueOrDefault(good.Key) ?? new GoodPast(at, [], []));
            foreach (var one in good)
            {
                var (pastOf, regionOf) = (one.Wants(AlertNeeds.Past) ? figures : null, region.GetValueOrDefault(good.Key));
                if (Settle((_, _) => one.With(pastOf, regionOf, one.Wants(AlertNeeds.Region)), one.Due, at, outcomes) is { IsSettled: false } still)
                    late.Add(still);
            }
        }

        foreach (var asks in late.GroupBy(one => one.Variant)) await LookUpRestAsync(market, at, [.. asks], outcomes, ct);
    }

    // What asks for the past only after it has seen the other realms, or the other way round: few, so one good at a time.
    private async Task LookUpRestAsync(MarketId market, DateTimeOffset at, List<Case> alerts, List<AlertOutcome> outcomes, CancellationToken ct)
    {
        var variant = alerts[0].Variant;
        var past = await pasts.BeforeAsync(market, [variant], at, ct);
        var region = await pasts.RegionAsync(market, [variant], at, ct);
        var figures = new PastFigures(past.GetValueOrDefault(variant) ?? new GoodPast(at, [], []));
        foreach (var one in alerts) Settle((_, _) => one.With(figures, region.GetValueOrDefault(variant), true).Final(), one.Due, at, outcomes);
    }

    // What is wrong with one alert must not stop the others.
    private Case? Settle(Func<DueAlert, DateTimeOffset, Case> judge, DueAlert due, DateTimeOffset at, List<AlertOutcome> outcomes)
    {
        try
        {
            var one = judge(due, at);
            if (one.IsSettled && one.Outcome() is { } outcome) outcomes.Add(outcome);
            return one;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogUnjudged(due.Row.Id, at, failure);
            outcomes.Add(new AlertOutcome(due.Row, null, null, "It cannot be judged: its condition does not make sense to me any more. Set it anew, then resume it."));
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Alert {Alert} could not be judged on the snapshot of {At:u} and is paused")]
    private partial void LogUnjudged(long alert, DateTimeOffset at, Exception failure);

    /// <summary>An alert on its way to a judgement.</summary>
    private sealed record Case(DueAlert Due, PriceAlert Alert, AlertReading Reading, AlertJudgement Judgement, AlertNeeds Needs)
    {
        public VariantKey Variant => Alert.Variant;

        public bool IsSettled => Needs == AlertNeeds.None;

        public static Case Of(DueAlert due, DateTimeOffset at)
        {
            var (alert, reading) = (due.Row.ToAlert(), due.At(at));
            return Judged(due, alert, reading, null, null, false);
        }

        public bool Wants(AlertNeeds needs) => Needs.HasFlag(needs);

        public Case With(PastFigures? past, RegionLevel? region, bool isRegionKnown) => Judged(Due, Alert, Reading, past, region, isRegionKnown);

        /// <summary>There is no more to look up.</summary>
        public Case Final() => this with { Needs = AlertNeeds.None };

        /// <summary>What it does; null when nothing changes.</summary>
        public AlertOutcome? Outcome()
        {
            var (state, fires) = AlertStep.Next(Alert.Rule, Alert.State, Judgement, Reading.At);
            if (!fires && state == Alert.State) return null;
            var after = Alert with { State = state, Fired = Alert.Fired + (fires ? 1 : 0) };
            return new AlertOutcome(Due.Row, after, fires ? Firing() : null, null);
        }

        // What is told of a firing names the usual price, and an end of a snooze rests on it: both need the past even where the condition does not.
        private static Case Judged(DueAlert due, PriceAlert alert, AlertReading reading, PastFigures? past, RegionLevel? region, bool isRegionKnown)
        {
            var judgement = AlertJudge.Judge(alert.Rule, reading, past, region, isRegionKnown);
            var needs = judgement.Needs;
            if (needs == AlertNeeds.None && past is null && (alert.State.UntilRecovered || AlertStep.Next(alert.Rule, alert.State, judgement, reading.At).Fires)) needs = AlertNeeds.Past;
            return new Case(due, alert, reading, judgement, needs);
        }

        private AlertFiring Firing() => new(
            0, Alert.Id, Alert.Owner, Alert.Market, Alert.Variant, Reading.At, Due.Row.Condition, Judgement.Price, Reading.Now.Quantity, Judgement.Usual, Judgement.Facts,
            FiringDeed.None, null, FiringOutcome.Open);
    }
}

using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>An alert's way through a past.</summary>
internal sealed class PastWalk(AlertRule rule, PastTable table, DateTimeOffset from, IReadOnlyList<(DateTimeOffset At, RegionLevel Level)> region)
{
    private readonly PriceSide? _side = WatchedSide.Of(rule.When);
    private AlertState _state = new();
    private QuietPrices _quiet;
    private int _region = -1;

    public List<PastFiring> Firings { get; } = [];

    /// <summary>When it could be judged first; null for never.</summary>
    public DateTimeOffset? Judged { get; private set; }

    /// <summary>The reading that the test begins with: the newest at its start; null when there is none.</summary>
    public static DateTimeOffset? Start(GoodPast past, DateTimeOffset from)
    {
        for (var i = past.Snapshots.Count - 1; i >= 0; i--)
            if (past.Snapshots[i] <= from) return past.Snapshots[i];
        return null;
    }

    /// <summary>Walks to what is on sale now and says what the rule says of that.</summary>
    public AlertJudgement Run(AlertReading now)
    {
        Begin();
        var (changes, snapshots) = (table.Past.Changes, table.Past.Snapshots);
        var (change, snapshot) = (table.ChangesBefore(from.AddTicks(1)), 0);
        while (snapshot < snapshots.Count && snapshots[snapshot] <= from) snapshot++;
        while (change < changes.Count || snapshot < snapshots.Count)
        {
            var isChange = change < changes.Count && (snapshot >= snapshots.Count || changes[change].At <= snapshots[snapshot]);
            var at = isChange ? changes[change].At : snapshots[snapshot];
            if (at >= now.At) break;
            if (isChange) change++;
            if (snapshot < snapshots.Count && snapshots[snapshot] == at) snapshot++;
            if (change > 0 && (isChange || _state.Attends)) Step(new AlertReading(at, changes[change - 1], [], false));
        }

        if (now.Now.At >= now.At || _state.Attends) Step(now);
        return AlertJudge.Judge(rule, now, new PastFigures(table, now.At), Region(now.At), true);
    }

    private void Begin()
    {
        if (Start(table.Past, from) is { } at && PriceSeries.At(table.Past.Changes, at) is { } point)
        {
            var verdict = Judge(Sight(new AlertReading(at, point, [], false)));
            if (verdict.Holds.Value is not null) Judged = from;
            _state = new AlertState(IsArmed: verdict.Holds.Value != true);
        }

        _quiet = QuietPrices.Of(rule, _state);
    }

    private void Step(AlertReading reading)
    {
        var isQuiet = reading.Now.Quantity > 0 && _quiet.Contains(reading.Now.Minimum);
        if (isQuiet && Judged is not null) return;
        var sight = Sight(reading);
        var verdict = Judge(sight);
        if (verdict.Holds.Value is not null) Judged ??= reading.At;
        var (state, fires) = AlertStep.Next(rule, _state, verdict.Holds.Value, verdict.Stays.Value, null, reading.At);
        if (fires) Firings.Add(new PastFiring(reading.At, AlertJudge.Price(sight, _side).Price, reading.Now.Quantity));
        if (state == _state) return;
        _state = state;
        _quiet = QuietPrices.Of(rule, _state);
    }

    private AlertSight Sight(AlertReading reading) => new(rule, reading, new PastFigures(table, reading.At), Region(reading.At), true);

    private Verdict Judge(AlertSight sight) => AlertJudge.Verdict(rule.When, sight);

    // Moments come in ascending order.
    private RegionLevel? Region(DateTimeOffset at)
    {
        while (_region + 1 < region.Count && region[_region + 1].At <= at) _region++;
        return _region >= 0 && at - region[_region].At < PriceSeries.Reach ? region[_region].Level : null;
    }
}

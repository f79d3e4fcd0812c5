using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>What became of a price after a firing, read off its history. Pure: measured twice it says the same.</summary>
public static class FiringMeasure
{
    /// <summary>How long after a firing the price is looked up.</summary>
    public static IReadOnlyList<TimeSpan> Horizons { get; } = [TimeSpan.FromHours(1), TimeSpan.FromDays(1), TimeSpan.FromDays(7)];

    /// <summary>How many horizons of a firing have passed.</summary>
    public static int StageAt(DateTimeOffset firing, DateTimeOffset now) => Horizons.Count(horizon => firing + horizon <= now);

    /// <summary>The outcome as far as it can be known. What was dealt with before stays: its history may be gone by now.</summary>
    /// <param name="firing">The firing.</param>
    /// <param name="side">Below when its owner wants to buy, above when to sell.</param>
    /// <param name="past">The good's history from the firing on.</param>
    /// <param name="now">Now.</param>
    public static FiringOutcome Of(AlertFiring firing, PriceSide side, GoodPast past, DateTimeOffset now)
    {
        var (old, stage) = (firing.Outcome, Math.Max(firing.Outcome.Stage, StageAt(firing.At, now)));
        if (stage == old.Stage) return old;
        var (best, bestAt) = Best(firing.At, firing.At + Horizons[stage - 1], side, past.Changes);
        if (best is null || (old.Best is { } earlier && !IsBetter(best.Value, earlier, side))) (best, bestAt) = (old.Best ?? best, old.BestAt ?? bestAt);
        return new FiringOutcome(At(0, old.AfterHour), At(1, old.AfterDay), At(2, old.AfterWeek), best, bestAt, stage);

        Copper? At(int horizon, Copper? known) => horizon < old.Stage ? known : horizon < stage ? PriceAt(past, firing.At + Horizons[horizon]) : null;
    }

    // Where nobody read the market for long, the next reading says more about the moment than one from before.
    private static Copper? PriceAt(GoodPast past, DateTimeOffset at)
    {
        var next = FirstAfter(past.Snapshots, at);
        var isKnown = next > 0 && at - past.Snapshots[next - 1] <= PriceSeries.Reach;
        var moment = isKnown || next >= past.Snapshots.Count ? at : past.Snapshots[next];
        return PriceSeries.At(past.Changes, moment) is { Quantity: > 0, Minimum: var price } ? price : null;
    }

    // What was on sale when it fired counts from then on.
    private static (Copper? Price, DateTimeOffset? At) Best(DateTimeOffset from, DateTimeOffset to, PriceSide side, IReadOnlyList<PricePoint> changes)
    {
        (Copper Price, DateTimeOffset At)? best = PriceSeries.At(changes, from) is { Quantity: > 0 } first ? (first.Minimum, from) : null;
        foreach (var point in changes)
        {
            if (point.At <= from || point.At > to || point.Quantity == 0) continue;
            if (best is null || IsBetter(point.Minimum, best.Value.Price, side)) best = (point.Minimum, point.At);
        }

        return (best?.Price, best?.At);
    }

    private static bool IsBetter(Copper one, Copper other, PriceSide side) => side == PriceSide.Below ? one < other : one > other;

    private static int FirstAfter(IReadOnlyList<DateTimeOffset> times, DateTimeOffset at)
    {
        int low = 0, high = times.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times[middle] <= at) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

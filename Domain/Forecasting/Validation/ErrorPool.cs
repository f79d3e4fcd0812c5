namespace DiscordAH.Domain.Forecasting;

/// <summary>
/// Forecasts whose hour has come, by how far ahead they looked. Goods with a short past lean on their scores: the distance |ln price − ln forecast| in units of the
/// good's own typical distance. And as the newest come in, intervals follow a market that grows calmer or wilder (adaptive conformal inference, Gibbs and Candès 2021:
/// the level asked for moves against the misses seen).
/// </summary>
public sealed class ErrorPool
{
    private const int Enough = 200;
    private const double Gain = 1;
    private const double Bound = 0.5;
    private static readonly int[] Ends = [1, 3, 6, 12, 24, 48, 120, 240];
    private readonly double[][] _scores;
    private readonly double[] _all;
    private readonly double _missed80;
    private readonly double _missed95;

    /// <summary>A pool.</summary>
    /// <param name="scored">The newest few thousand.</param>
    public ErrorPool(IReadOnlyCollection<PooledScore> scored)
    {
        var buckets = new List<double>[Ends.Length];
        for (var i = 0; i < buckets.Length; i++) buckets[i] = [];
        foreach (var one in scored) buckets[Bucket(one.Horizon)].Add(one.Score);
        _scores = Array.ConvertAll(buckets, list => list.Order().ToArray());
        _all = [.. scored.Select(one => one.Score).Order()];
        if (_all.Length < Enough) return;
        _missed80 = 0.80 - scored.Count(one => one.Within80) / (double)_all.Length;
        _missed95 = 0.95 - scored.Count(one => one.Within95) / (double)_all.Length;
    }

    /// <summary>A pool without scores.</summary>
    public static ErrorPool Empty { get; } = new([]);

    /// <summary>How many ranges of horizons there are.</summary>
    public static int Buckets => Ends.Length;

    /// <summary>The level to ask of the quantile for 80 % intervals: higher after too many misses, lower after too few; at most half as far from 1 or half again.</summary>
    public double Level80 => 0.80 + Math.Clamp(Gain * _missed80, -Bound * 0.20, Bound * 0.20);

    /// <summary>The same for 95 % intervals.</summary>
    public double Level95 => 0.95 + Math.Clamp(Gain * _missed95, -Bound * 0.05, Bound * 0.05);

    /// <summary>The range a horizon lies in: 1, 2–3, 4–6, 7–12, 13–24, 25–48, 49–120, more hours.</summary>
    public static int Bucket(int horizon)
    {
        var i = 0;
        while (i < Ends.Length - 1 && horizon > Ends[i]) i++;
        return i;
    }

    /// <summary>Longest horizon of a range.</summary>
    public static int EndOf(int bucket) => Ends[bucket];

    /// <summary>Scores of forecasts that looked about as far, ascending; all where those are too few; none where all are too few.</summary>
    public ReadOnlySpan<double> For(int horizon)
    {
        var near = _scores[Bucket(horizon)];
        return near.Length >= Enough ? near : _all.Length >= Enough ? _all : [];
    }
}

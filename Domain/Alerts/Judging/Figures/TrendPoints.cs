using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>Log prices thinned to medians of equal stretches of time, 96 at most; positions in days since the first hour that was looked at.</summary>
internal sealed class TrendPoints
{
    private const int Most = 96;
    private readonly double[] _positions;
    private readonly double[] _logs;
    private readonly long _origin;
    private readonly int _days;

    private TrendPoints(long origin, int days, double[] positions, double[] logs) => (_origin, _days, _positions, _logs) = (origin, days, positions, logs);

    public static TrendPoints None { get; } = new(0, 1, [], []);

    /// <summary>Thins. The stretches begin at whole multiples of their length, so that they stay the same while the window moves on.</summary>
    public static TrendPoints Of(HourTable table, ReadOnlySpan<int> places, ReadOnlySpan<double> logs, int days)
    {
        var block = (24 * days + Most - 1) / Most;
        var origin = table.HourAt(places[^1]) + 1 - 24 * days;
        var (positions, values) = (new List<double>(Most + 1), new List<double>(Most + 1));
        for (var i = 0; i < places.Length;)
        {
            var index = table.HourAt(places[i]) / block;
            var end = i + 1;
            while (end < places.Length && table.HourAt(places[end]) / block == index) end++;
            positions.Add(((index + 0.5) * block - origin) / 24);
            values.Add(Quantiles.Median(logs[i..end].ToArray()));
            i = end;
        }

        return new TrendPoints(origin, days, [.. positions], [.. values]);
    }

    /// <summary>Where the robust line lies at a moment, in copper: slope by Theil and Sen, height by the median of what is left.</summary>
    public double? LevelAt(DateTimeOffset at)
    {
        if (RobustTrend.Of(_positions, _logs) is not { } line) return null;
        var rest = new double[_logs.Length];
        for (var i = 0; i < rest.Length; i++) rest[i] = _logs[i] - line.Slope * _positions[i];
        var position = ((at - DateTimeOffset.UnixEpoch).TotalHours - _origin) / 24;
        return Math.Exp(Quantiles.Median(rest) + line.Slope * position);
    }

    /// <summary>The lines through the older two thirds and the newest third; null when either has too few points.</summary>
    public PriceTurn? Turn()
    {
        var split = 0;
        while (split < _positions.Length && _positions[split] < _days * 2 / 3.0) split++;
        var before = RobustTrend.Of(_positions.AsSpan(0, split), _logs.AsSpan(0, split));
        var after = RobustTrend.Of(_positions.AsSpan(split), _logs.AsSpan(split));
        return before is { } older && after is { } newer ? new PriceTurn(older, newer, _days) : null;
    }
}

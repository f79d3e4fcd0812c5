using System.Globalization;

namespace DiscordAH.Infrastructure.Upstream;

/// <summary>Counts of durations in steps of a quarter, from a millisecond to ten minutes: small, and can be added up over processes.</summary>
internal sealed class LatencyHistogram
{
    private const double Growth = 1.25;
    private const int Steps = 60;
    private readonly int[] _counts = new int[Steps + 1];

    public void Add(TimeSpan duration)
    {
        var step = duration.TotalMilliseconds <= 1 ? 0 : (int)Math.Ceiling(Math.Log(duration.TotalMilliseconds, Growth));
        _counts[Math.Min(step, Steps)]++;
    }

    /// <summary>The duration that a share of all did not exceed, to a quarter's precision; null when there are none.</summary>
    public TimeSpan? Percentile(double share)
    {
        var total = _counts.Sum();
        if (total == 0) return null;
        var wanted = (int)Math.Ceiling(total * share);
        for (int step = 0, seen = 0; step <= Steps; step++)
        {
            seen += _counts[step];
            if (seen >= wanted) return TimeSpan.FromMilliseconds(Math.Pow(Growth, step));
        }

        return null;
    }

    /// <summary>Adds what <see cref="ToString"/> wrote.</summary>
    public void Add(string text)
    {
        foreach (var pair in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split(':');
            _counts[int.Parse(parts[0], CultureInfo.InvariantCulture)] += int.Parse(parts[1], CultureInfo.InvariantCulture);
        }
    }

    /// <inheritdoc />
    public override string ToString() => string.Join(' ', _counts.Select((count, step) => (count, step)).Where(one => one.count > 0)
        .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.step}:{one.count}")));
}

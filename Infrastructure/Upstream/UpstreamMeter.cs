using DiscordAH.Domain.Upstream;
using DiscordAH.Infrastructure.Market.BattleNet;

namespace DiscordAH.Infrastructure.Upstream;

/// <summary>Counts in memory, by the minute of real time; <see cref="UpstreamReporter"/> writes it down.</summary>
internal sealed class UpstreamMeter(RealTime real) : IUpstreamMeter
{
    // A server that fails in ever new words must not fill memory and table.
    private const int MaxFailureKinds = 20;
    private readonly Lock _lock = new();
    private readonly string _process = FormattableString.Invariant($"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}");
    private readonly Dictionary<(string Source, DateTimeOffset Minute, string Lane), UpstreamMinute> _minutes = [];
    private readonly Dictionary<(string Source, DateTimeOffset Minute, string Endpoint, string Problem), (DateTimeOffset At, int Times, bool Changed)> _failures = [];

    public void Count(string source, string lane, UpstreamOutcome outcome, TimeSpan latency)
    {
        var now = real.Clock.GetUtcNow();
        lock (_lock) MinuteOf(source, now, lane).Count(outcome, latency, now.Second);
    }

    public void Fail(string source, string lane, string endpoint, string problem, bool brokenBody = false)
    {
        var now = real.Clock.GetUtcNow();
        var words = problem.Length > UpstreamFailureRowConfiguration.MaxProblem ? problem[..UpstreamFailureRowConfiguration.MaxProblem] : problem;
        var key = (source, Floor(now), endpoint, words);
        lock (_lock)
        {
            if (brokenBody) MinuteOf(source, now, lane).CountBrokenBody();
            var known = _failures.TryGetValue(key, out var before);
            if (!known && _failures.Keys.Count(one => one.Source == source && one.Minute == key.Item2) >= MaxFailureKinds) return;
            _failures[key] = (now, before.Times + 1, true);
        }
    }

    /// <summary>What changed since the last call; call <see cref="Keep"/> where it could not be written.</summary>
    public (IReadOnlyList<UpstreamMinuteRow> Minutes, IReadOnlyList<UpstreamFailureRow> Failures) Take()
    {
        var old = Floor(real.Clock.GetUtcNow()).AddMinutes(-2);
        lock (_lock)
        {
            var minutes = _minutes.Where(pair => pair.Value.Changed).Select(pair => pair.Value.ToRow(pair.Key.Source, pair.Key.Minute, pair.Key.Lane, _process)).ToList();
            var failures = _failures.Where(pair => pair.Value.Changed).Select(pair => new UpstreamFailureRow
            {
                Source = pair.Key.Source, Minute = pair.Key.Minute, Endpoint = pair.Key.Endpoint, Problem = pair.Key.Problem,
                Process = _process, At = pair.Value.At, Times = pair.Value.Times,
            }).ToList();
            foreach (var minute in _minutes.Values) minute.Changed = false;
            foreach (var key in _failures.Keys.ToList()) _failures[key] = _failures[key] with { Changed = false };
            foreach (var key in _minutes.Keys.Where(key => key.Minute < old).ToList()) _minutes.Remove(key);
            foreach (var key in _failures.Keys.Where(key => key.Minute < old).ToList()) _failures.Remove(key);
            return (minutes, failures);
        }
    }

    /// <summary>Gives back what could not be written; newer counts of the same minute are whole already.</summary>
    public void Keep()
    {
        lock (_lock)
        {
            foreach (var minute in _minutes.Values) minute.Changed = true;
            foreach (var key in _failures.Keys.ToList()) _failures[key] = _failures[key] with { Changed = true };
        }
    }

    private static DateTimeOffset Floor(DateTimeOffset at) => new(at.UtcTicks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero);

    private UpstreamMinute MinuteOf(string source, DateTimeOffset now, string lane)
    {
        var key = (source, Floor(now), lane);
        if (!_minutes.TryGetValue(key, out var minute)) _minutes[key] = minute = new UpstreamMinute();
        return minute;
    }
}

using DiscordAH.Domain.Upstream;

namespace DiscordAH.Infrastructure.Upstream;

/// <summary>A minute that is being counted.</summary>
internal sealed class UpstreamMinute
{
    private readonly int[] _outcomes = new int[Enum.GetValues<UpstreamOutcome>().Length];
    private readonly int[] _seconds = new int[60];
    private readonly LatencyHistogram _latencies = new();
    private int _requests;

    public bool Changed { get; set; }

    public void Count(UpstreamOutcome outcome, TimeSpan latency, int second)
    {
        _requests++;
        _outcomes[(int)outcome]++;
        _seconds[second]++;
        if (outcome is UpstreamOutcome.Ok or UpstreamOutcome.NotModified) _latencies.Add(latency);
        Changed = true;
    }

    public void CountBrokenBody()
    {
        _outcomes[(int)UpstreamOutcome.BrokenBody]++;
        Changed = true;
    }

    public UpstreamMinuteRow ToRow(string source, DateTimeOffset minute, string lane, string process) => new()
    {
        Source = source,
        Minute = minute,
        Lane = lane,
        Process = process,
        Requests = _requests,
        BusiestSecond = _seconds.Max(),
        Outcomes = string.Join(' ', Enum.GetValues<UpstreamOutcome>().Where(outcome => _outcomes[(int)outcome] > 0)
            .Select(outcome => FormattableString.Invariant($"{outcome}:{_outcomes[(int)outcome]}"))),
        Latencies = _latencies.ToString(),
    };
}

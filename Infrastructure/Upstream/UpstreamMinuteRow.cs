namespace DiscordAH.Infrastructure.Upstream;

/// <summary>One process's attempts at one server in one minute and lane. Only that process writes it, always whole, so that writing it twice changes nothing.</summary>
internal sealed class UpstreamMinuteRow
{
    public string Source { get; set; } = "";

    public DateTimeOffset Minute { get; set; }

    public string Lane { get; set; } = "";

    public string Process { get; set; } = "";

    public int Requests { get; set; }

    public int BusiestSecond { get; set; }

    /// <summary>Counts by outcome, as <c>Name:count</c>.</summary>
    public string Outcomes { get; set; } = "";

    /// <summary>As <see cref="LatencyHistogram"/> writes itself.</summary>
    public string Latencies { get; set; } = "";
}

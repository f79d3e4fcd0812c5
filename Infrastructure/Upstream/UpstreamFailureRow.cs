namespace DiscordAH.Infrastructure.Upstream;

/// <summary>One kind of failure that one process met in one minute.</summary>
internal sealed class UpstreamFailureRow
{
    public string Source { get; set; } = "";

    public DateTimeOffset Minute { get; set; }

    public string Endpoint { get; set; } = "";

    public string Process { get; set; } = "";

    public string Problem { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public int Times { get; set; }
}

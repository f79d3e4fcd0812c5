namespace DiscordAH.TestKit.Jobs;

/// <summary>One execution of a job, as its handler stamped it.</summary>
internal sealed class EffectRun
{
    public string JobKey { get; set; } = "";

    /// <summary>Process id.</summary>
    public long Worker { get; set; }

    public long StartedAt { get; set; }

    /// <summary>Null when the process died under it.</summary>
    public long? EndedAt { get; set; }
}

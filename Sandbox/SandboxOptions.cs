namespace DiscordAH.Sandbox;

/// <summary>Settings of the local Discord and Battle.net (section <c>Sandbox</c>).</summary>
public sealed class SandboxOptions
{
    /// <summary>Seed of the market; the same seed and hour give the same auctions, always.</summary>
    public int Seed { get; set; } = 20261122;

    /// <summary>Sandbox seconds per real second. Default 1.</summary>
    public double Speed { get; set; } = 1;

    /// <summary>Days of past snapshots that can be fetched. Default 60.</summary>
    public int HistoryDays { get; set; } = 60;

    /// <summary>Whether Battle.net's 100 requests a second and 36,000 an hour are enforced. Default true.</summary>
    public bool BattleNetQuota { get; set; } = true;

    /// <summary>What the clock showed at <see cref="StartedAt"/>. Default: where it was left, else the real time.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>The real moment at which the clock showed <see cref="Start"/>: processes that name the same moments have the same clock. Default: the start of the program.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>Settings of the Discord side.</summary>
    public Discord.SandboxDiscordOptions Discord { get; set; } = new();
}

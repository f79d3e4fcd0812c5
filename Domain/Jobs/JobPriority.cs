namespace DiscordAH.Domain.Jobs;

/// <summary>Which of the due jobs goes first; within one priority the longest due.</summary>
public enum JobPriority
{
    /// <summary>What nobody waits for: look-ups of static data, compaction, backfill.</summary>
    Low = 0,

    /// <summary>What keeps the market current.</summary>
    Normal = 1,

    /// <summary>What a person waits for.</summary>
    High = 2,
}

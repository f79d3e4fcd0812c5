namespace DiscordAH.Domain.Market;

/// <summary>What became of a report that was to be stored.</summary>
public enum FeedbackOutcome
{
    /// <summary>It is stored.</summary>
    Added,

    /// <summary>The member has an open report of this good in this market.</summary>
    AlreadyOpen,

    /// <summary>The member has made as many as allowed.</summary>
    TooMany,
}

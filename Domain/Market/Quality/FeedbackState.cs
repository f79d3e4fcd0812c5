namespace DiscordAH.Domain.Market;

/// <summary>Where a member's report of a wrong price stands.</summary>
public enum FeedbackState
{
    /// <summary>Nobody has judged it.</summary>
    Open,

    /// <summary>The price was wrong.</summary>
    Accepted,

    /// <summary>The price was right.</summary>
    Rejected,
}

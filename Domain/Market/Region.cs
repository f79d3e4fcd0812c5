namespace DiscordAH.Domain.Market;

/// <summary>A Battle.net region; markets never cross one.</summary>
public enum Region
{
    /// <summary>Americas and Oceania.</summary>
    Us = 1,

    /// <summary>Korea.</summary>
    Kr = 2,

    /// <summary>Europe.</summary>
    Eu = 3,

    /// <summary>Taiwan.</summary>
    Tw = 4,
}

namespace DiscordAH.Panel.Auth;

/// <summary>What a person may do here; each role includes the ones before it.</summary>
internal enum PanelRole
{
    /// <summary>Not in the guild.</summary>
    Stranger,

    /// <summary>In the guild: reads the market.</summary>
    Member,

    /// <summary>Manages the guild or its messages: reads the jobs.</summary>
    Officer,

    /// <summary>Owns or administers the guild: acts on jobs.</summary>
    Admin,

    /// <summary>Owns the guild: looks into the machinery.</summary>
    Owner,
}

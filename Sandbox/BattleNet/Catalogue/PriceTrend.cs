namespace DiscordAH.Sandbox.BattleNet.Catalogue;

/// <summary>How a price moves through a season.</summary>
internal enum PriceTrend
{
    Flat,

    /// <summary>Dear at the start of a season, then falling fast and ever slower.</summary>
    Launch,
    Rise,
    Fall,
}

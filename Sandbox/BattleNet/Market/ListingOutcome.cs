namespace DiscordAH.Sandbox.BattleNet.Market;

/// <summary>How an auction ends.</summary>
internal enum ListingOutcome
{
    Sold,
    Expired,
    Cancelled,
}

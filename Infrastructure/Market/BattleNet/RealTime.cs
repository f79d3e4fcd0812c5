namespace DiscordAH.Infrastructure.Market.BattleNet;

/// <summary>The clock of protocol timers: real even when the market's own clock is sped up.</summary>
/// <param name="Clock">The clock.</param>
internal sealed record RealTime(TimeProvider Clock);

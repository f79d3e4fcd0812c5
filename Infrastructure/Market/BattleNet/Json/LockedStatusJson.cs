namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>What a connected realm is closed to.</summary>
internal sealed record LockedStatusJson(bool? IsLockedForNewCharacters, bool? IsLockedForPct);

namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>A picture.</summary>
internal sealed record AssetJson(string? Key, string? Value);

namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>A word of Blizzard's with its text.</summary>
internal sealed record TypedNameJson(string? Type, LocalizedText? Name);

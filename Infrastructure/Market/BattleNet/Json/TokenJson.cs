namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>Answer of the token endpoint.</summary>
internal sealed record TokenJson(string? AccessToken, long ExpiresIn);

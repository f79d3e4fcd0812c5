namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>The sandbox's past token prices.</summary>
internal sealed record TokenArchiveJson(IReadOnlyList<WowTokenJson>? Prices);

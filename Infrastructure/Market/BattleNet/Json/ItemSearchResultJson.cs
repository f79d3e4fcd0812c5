namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>One hit of a search.</summary>
internal sealed record ItemSearchResultJson(ItemJson? Data);

namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>A page of <c>search/item</c>.</summary>
internal sealed record ItemSearchJson(IReadOnlyList<ItemSearchResultJson>? Results);
